"""What travels between the application and the service, as msgspec structs."""
