namespace StdService1.Domain;

/// <summary>Where an item stands among all items. The item itself may be gone: the place stays.</summary>
/// <param name="CreatedAt">When the item was created, in UTC.</param>
/// <param name="Id">Its identifier, which orders items of one time.</param>
public readonly record struct ItemPosition(DateTimeOffset CreatedAt, string Id);
