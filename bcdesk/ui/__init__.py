"""The window: widgets over the domain and the services of `app`."""
