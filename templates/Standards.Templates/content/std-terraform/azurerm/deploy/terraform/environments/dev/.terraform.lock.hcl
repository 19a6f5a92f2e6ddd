# This file is maintained automatically by "terraform init", which adds the hashes.

provider "registry.terraform.io/hashicorp/azurerm" {
  version     = "4.0.0"
  constraints = "~> 4.0"
}
