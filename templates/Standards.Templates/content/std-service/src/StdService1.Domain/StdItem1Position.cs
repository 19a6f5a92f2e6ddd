namespace StdService1.Domain;

/// <summary>Where a std item1 stands among all std items1. The std item1 itself may be gone: the place stays.</summary>
/// <param name="CreatedAt">When the std item1 was created, in UTC.</param>
/// <param name="Id">Its identifier, which orders std items1 of one time.</param>
public readonly record struct StdItem1Position(DateTimeOffset CreatedAt, string Id);
