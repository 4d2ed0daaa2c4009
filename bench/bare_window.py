"""The floor of a start: PySide6, an application, a main window with one Arabic word. A program of its own."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

application = QApplication(sys.argv)
application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
window = QMainWindow()
window.resize(1360, 860)
window.setCentralWidget(QLabel("سجل المشتركين"))
window.show()
sys.exit(application.exec())
