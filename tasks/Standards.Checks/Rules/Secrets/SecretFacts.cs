namespace Standards.Checks.Rules.Secrets;

/// <summary>What the search found in one file.</summary>
/// <param name="Secrets">In the order of the file.</param>
/// <param name="Allows">In the order of the file.</param>
/// <param name="NotSearched">Why the file was not searched; empty when it was.</param>
internal sealed record SecretFacts(IReadOnlyList<FoundSecret> Secrets, IReadOnlyList<AllowComment> Allows, string NotSearched = "")
{
    /// <summary>A file without anything.</summary>
    public static SecretFacts Nothing { get; } = new([], []);

    /// <summary>The secrets that a comment is about: those of its line, or of the next when there are none.</summary>
    public IEnumerable<FoundSecret> Of(AllowComment allow, bool isFixture)
    {
        var named = Secrets.Where(s => allow.Names(s, isFixture)).ToArray();
        var line = named.Any(s => s.Line == allow.Line) ? allow.Line : allow.Line + 1;
        return named.Where(s => s.Line == line);
    }

    /// <summary>The secrets that a comment with a reason allows, with the reason of the first.</summary>
    public Dictionary<FoundSecret, string> Allowed(bool isFixture)
    {
        // Two secrets of one line may be equal in all that is kept of them.
        var reasons = new Dictionary<FoundSecret, string>(ReferenceEqualityComparer.Instance);
        foreach (var allow in Allows.Where(a => a.HasReason))
        {
            foreach (var secret in Of(allow, isFixture))
            {
                _ = reasons.TryAdd(secret, allow.Reason);
            }
        }

        return reasons;
    }
}
