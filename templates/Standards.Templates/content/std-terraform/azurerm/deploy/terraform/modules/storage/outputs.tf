output "id" {
  description = "Id of what holds the data."
  value       = azurerm_resource_group.this.id
}
