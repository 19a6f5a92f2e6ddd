terraform {
  required_version = "~> 1.10"

  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "~> 6.0"
    }
  }

  backend "gcs" {
    bucket = "team-name-terraform"
    prefix = "service-name/staging"
  }
}

locals {
  tags = {
    service     = "service-name"
    environment = "staging"
    team        = "team-name"
    cost_center = "team-name"
    managed_by  = "terraform"
  }
}

provider "google" {
  project        = "service-name-staging"
  region         = "europe-west3"
  default_labels = local.tags
}

module "storage" {
  source      = "../../modules/storage"
  environment = "staging"
}
