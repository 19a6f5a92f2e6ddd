namespace StdService1.Domain;

/// <summary>A part of the items.</summary>
/// <param name="Items">The items in the order in which they were added.</param>
/// <param name="NextCursor">Leads to the next page; null when this is the last.</param>
public sealed record ItemPage(IReadOnlyList<Item> Items, string? NextCursor);
