namespace Standards.ServiceDefaults.Audit;

/// <summary>
/// The end of a chain at some time. Kept somewhere else (a ticket, another account, a daily mail), it proves later that nothing before it was cut off or
/// replaced: a chain alone cannot know that its tail is missing.
/// </summary>
/// <param name="Count">How many records there are.</param>
/// <param name="Hash">The hash of the last one.</param>
public sealed record AuditAnchor(long Count, string Hash)
{
    /// <summary>The end of a chain without records.</summary>
    public static AuditAnchor Empty { get; } = new(0, new string('0', 64));
}
