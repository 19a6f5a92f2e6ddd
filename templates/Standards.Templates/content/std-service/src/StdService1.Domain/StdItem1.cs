namespace StdService1.Domain;

/// <summary>A named thing, immutable once created.</summary>
/// <param name="Id">Opaque identifier, unique within the service.</param>
/// <param name="Name">Trimmed, 1 to <see cref="StdItem1Name.MaxLength"/> characters.</param>
/// <param name="CreatedAt">When the std item1 was created, in UTC, to the microsecond: databases keep no more.</param>
public sealed record StdItem1(string Id, string Name, DateTimeOffset CreatedAt)
{
    /// <summary>Where the std item1 stands among all std items1.</summary>
    public StdItem1Position Position => new(CreatedAt, Id);

    /// <summary>Whether a text has the form of an identifier: 32 hexadecimal digits in small letters.</summary>
    public static bool IsId(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 32 && text.All(char.IsAsciiHexDigitLower);
    }

    /// <summary>Creates a std item1 with a new identifier.</summary>
    /// <param name="name">A name that <see cref="StdItem1Name.Check"/> accepts.</param>
    /// <param name="clock">Gives the time of creation.</param>
    /// <exception cref="ArgumentException">The name is not acceptable.</exception>
    public static StdItem1 Create(string name, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (StdItem1Name.Check(name) is { } problem)
            throw new ArgumentException(problem, nameof(name));

        var now = clock.GetUtcNow();
        var createdAt = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        return new StdItem1(Guid.CreateVersion7(createdAt).ToString("N"), name.Trim(), createdAt);
    }
}
