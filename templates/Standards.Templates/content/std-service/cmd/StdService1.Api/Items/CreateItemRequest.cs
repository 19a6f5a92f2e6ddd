namespace StdService1.Api.Items;

/// <summary>Body of a request to create an item.</summary>
/// <param name="Name">Name of the item, 1 to 100 characters.</param>
internal sealed record CreateItemRequest(string? Name);
