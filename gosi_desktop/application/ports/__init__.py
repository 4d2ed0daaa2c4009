"""What the use cases need from outside, as Protocols; adapters implement them.

Every method may wait for disk, network or keychain and is called off the GUI thread. All raise the errors of
``domain/errors.py`` and nothing foreign.
"""

from gosi_desktop.application.ports.cache import AuditLog as AuditLog
from gosi_desktop.application.ports.cache import Cache as Cache
from gosi_desktop.application.ports.cache import Chip as Chip
from gosi_desktop.application.ports.cache import ContributorRecord as ContributorRecord
from gosi_desktop.application.ports.cache import DeviceStore as DeviceStore
from gosi_desktop.application.ports.cache import FeedPlace as FeedPlace
from gosi_desktop.application.ports.cache import FeedStore as FeedStore
from gosi_desktop.application.ports.cache import KnownEstablishment as KnownEstablishment
from gosi_desktop.application.ports.cache import RosterMatch as RosterMatch
from gosi_desktop.application.ports.cache import RosterOverview as RosterOverview
from gosi_desktop.application.ports.cache import RosterQuery as RosterQuery
from gosi_desktop.application.ports.cache import RosterRow as RosterRow
from gosi_desktop.application.ports.cache import RosterStore as RosterStore
from gosi_desktop.application.ports.cache import RosterTotals as RosterTotals
from gosi_desktop.application.ports.cache import SortKey as SortKey
from gosi_desktop.application.ports.paper import Orientation as Orientation
from gosi_desktop.application.ports.paper import PageImage as PageImage
from gosi_desktop.application.ports.paper import PaperColumn as PaperColumn
from gosi_desktop.application.ports.paper import PaperOptions as PaperOptions
from gosi_desktop.application.ports.paper import Press as Press
from gosi_desktop.application.ports.paper import RosterPaper as RosterPaper
from gosi_desktop.application.ports.passwords import PasswordMeter as PasswordMeter
from gosi_desktop.application.ports.passwords import Strength as Strength
from gosi_desktop.application.ports.profiles import KeychainState as KeychainState
from gosi_desktop.application.ports.profiles import ProfileInfo as ProfileInfo
from gosi_desktop.application.ports.profiles import ProfileKind as ProfileKind
from gosi_desktop.application.ports.profiles import ProfileStore as ProfileStore
from gosi_desktop.application.ports.profiles import Slot as Slot
from gosi_desktop.application.ports.service import AccountInfo as AccountInfo
from gosi_desktop.application.ports.service import Authority as Authority
from gosi_desktop.application.ports.service import FeedChange as FeedChange
from gosi_desktop.application.ports.service import FeedPage as FeedPage
from gosi_desktop.application.ports.service import Head as Head
from gosi_desktop.application.ports.service import Heads as Heads
from gosi_desktop.application.ports.service import PortfolioSummary as PortfolioSummary
from gosi_desktop.application.ports.service import PracticeDesk as PracticeDesk
from gosi_desktop.application.ports.service import PracticeNote as PracticeNote
from gosi_desktop.application.ports.service import PracticePerson as PracticePerson
from gosi_desktop.application.ports.service import ServiceInfo as ServiceInfo
from gosi_desktop.application.ports.service import SessionGate as SessionGate
from gosi_desktop.application.ports.service import SignInChallenge as SignInChallenge
from gosi_desktop.application.ports.service import TokenPair as TokenPair
from gosi_desktop.application.ports.service import TokenStore as TokenStore
from gosi_desktop.application.ports.work import Cancelled as Cancelled
from gosi_desktop.application.ports.work import Progress as Progress
