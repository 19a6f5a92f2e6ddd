variable "environment" {
  description = "Name of the environment: dev, staging or production."
  type        = string

  validation {
    condition     = contains(["dev", "staging", "production"], var.environment)
    error_message = "The environment is dev, staging or production."
  }
}

variable "tags" {
  description = "Tags of every resource: whose it is and who pays."
  type        = map(string)
}
