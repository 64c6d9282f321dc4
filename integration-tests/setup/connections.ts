import { closeConnections } from "../support/database"

afterAll(closeConnections)
