output "id" {
  description = "Id of what holds the data."
  value       = google_storage_bucket.this.id
}
