namespace Standards.Checks.Rules.PublicApi;

/// <summary>
/// How one declaration may turn into another without breaking who uses it. The lists follow
/// https://learn.microsoft.com/dotnet/core/compatibility/library-change-rules.
/// </summary>
internal static class ApiChange
{
    // A modifier that goes, and what may take its place.
    private static readonly (string Old, string New)[] Modifiers =
    [
        (" sealed class ", " class "),
        (" abstract class ", " class "),
        (" sealed record ", " record "),
        (" abstract record ", " record "),
        (" struct ", " readonly struct "),
        (" abstract ", " virtual "),
    ];

    /// <summary>Whether a declaration that stood in the file is still kept by one that the assembly has.</summary>
    /// <param name="old">Without attributes.</param>
    /// <param name="now">What the assembly has.</param>
    public static bool IsKept(string old, ApiMember now) => now.IsSameButForNull(old) || Candidates(old, now).Any(now.IsSameButForNull);

    private static IEnumerable<string> Candidates(string old, ApiMember now)
    {
        if (now.MemberName.Length > 0)
        {
            // Another accessor; who implements an interface or an abstract class would need it too.
            if (!now.IsAbstract && old.EndsWith("{ get; }", StringComparison.Ordinal))
            {
                yield return old[..^1] + "set; }";
                yield return old[..^1] + "init; }";
            }

            foreach (var (from, to) in Modifiers.Where(m => m.Old == " abstract " && old.Contains(m.Old, StringComparison.Ordinal)))
            {
                yield return Replace(old, from, to);
            }

            yield break;
        }

        // More interfaces.
        foreach (var declaration in (IEnumerable<string>)[
            old,
            .. Modifiers.Where(m => old.Contains(m.Old, StringComparison.Ordinal)).Select(m => Replace(old, m.Old, m.New)),
        ])
        {
            yield return declaration;
            var (head, bases, tail) = Divide(declaration);
            var (newHead, newBases, newTail) = Divide(now.Text);
            if (!head.Contains(" enum ", StringComparison.Ordinal) && head == newHead && tail == newTail && bases.All(newBases.Contains))
            {
                yield return now.Text;
            }
        }
    }

    private static string Replace(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length));
    }

    // Head, what stands behind the colon, and constraints. Commas in arguments cut a base in two; the halves are compared alike.
    private static (string Head, string[] Bases, string Tail) Divide(string declaration)
    {
        var where = declaration.IndexOf(" where ", StringComparison.Ordinal);
        var (front, tail) = where < 0 ? (declaration, "") : (declaration[..where], declaration[where..]);
        var colon = front.IndexOf(" : ", StringComparison.Ordinal);
        return colon < 0 ? (front, [], tail) : (front[..colon], front[(colon + 3)..].Split(", "), tail);
    }
}
