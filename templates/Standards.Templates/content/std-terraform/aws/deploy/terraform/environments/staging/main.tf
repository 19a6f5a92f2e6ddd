terraform {
  required_version = "~> 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }

  backend "s3" {
    bucket       = "team-name-terraform"
    key          = "service-name/staging.tfstate"
    region       = "eu-central-1"
    encrypt      = true
    use_lockfile = true
  }
}

locals {
  tags = {
    Service     = "service-name"
    Environment = "staging"
    Team        = "team-name"
    CostCenter  = "team-name"
    ManagedBy   = "terraform"
  }
}

provider "aws" {
  region = "eu-central-1"

  default_tags {
    tags = local.tags
  }
}

module "storage" {
  source      = "../../modules/storage"
  environment = "staging"
}
