namespace StdService1.Api.StdItems1;

/// <summary>A std item1 as callers see it.</summary>
/// <param name="Id">Opaque identifier.</param>
/// <param name="Name">Name of the std item1.</param>
/// <param name="CreatedAt">When it was created, in UTC.</param>
internal sealed record StdItem1Response(string Id, string Name, DateTime CreatedAt)
{
    // DateTime in UTC and not DateTimeOffset: JSON then says "Z" instead of an escaped "+00:00".
    public static StdItem1Response From(StdItem1 stdItem1) => new(stdItem1.Id, stdItem1.Name, stdItem1.CreatedAt.UtcDateTime);
}
