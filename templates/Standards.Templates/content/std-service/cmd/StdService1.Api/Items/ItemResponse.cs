namespace StdService1.Api.Items;

/// <summary>An item as callers see it.</summary>
/// <param name="Id">Opaque identifier.</param>
/// <param name="Name">Name of the item.</param>
/// <param name="CreatedAt">When it was created, in UTC.</param>
internal sealed record ItemResponse(string Id, string Name, DateTime CreatedAt)
{
    // DateTime in UTC and not DateTimeOffset: JSON then says "Z" instead of an escaped "+00:00".
    public static ItemResponse From(Item item) => new(item.Id, item.Name, item.CreatedAt.UtcDateTime);
}
