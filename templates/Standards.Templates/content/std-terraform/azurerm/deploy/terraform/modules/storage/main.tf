terraform {
  required_version = "~> 1.10"

  required_providers {
    azurerm = {
      source = "hashicorp/azurerm"
    }
  }
}

resource "azurerm_resource_group" "this" {
  name     = "${var.environment}-service-name"
  location = "westeurope"
  tags     = var.tags
}
