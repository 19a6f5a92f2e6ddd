terraform {
  required_version = "~> 1.10"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0"
    }
  }

  backend "azurerm" {
    resource_group_name  = "team-name-terraform"
    storage_account_name = "teamnameterraform"
    container_name       = "state"
    key                  = "service-name/dev.tfstate"
    use_azuread_auth     = true
  }
}

locals {
  tags = {
    Service     = "service-name"
    Environment = "dev"
    Team        = "team-name"
    CostCenter  = "team-name"
    ManagedBy   = "terraform"
  }
}

provider "azurerm" {
  features {}
}

module "storage" {
  source      = "../../modules/storage"
  environment = "dev"
  tags        = local.tags
}
