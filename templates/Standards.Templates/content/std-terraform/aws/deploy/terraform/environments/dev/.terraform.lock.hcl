# This file is maintained automatically by "terraform init", which adds the hashes.

provider "registry.terraform.io/hashicorp/aws" {
  version     = "6.0.0"
  constraints = "~> 6.0"
}
