output "id" {
  description = "Id of what holds the data."
  value       = aws_s3_bucket.this.id
}
