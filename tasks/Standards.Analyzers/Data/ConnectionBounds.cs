using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>What connection strings say of their pool.</summary>
internal static class ConnectionBounds
{
    // What is written, and the keys that say it.
    private static readonly (string Text, string[] Keys)[] Npgsql =
    [
        ("Minimum Pool Size", ["minimumpoolsize", "minpoolsize"]),
        ("Maximum Pool Size", ["maximumpoolsize", "maxpoolsize"]),
        ("Connection Idle Lifetime", ["connectionidlelifetime"]),
        ("Connection Lifetime", ["connectionlifetime", "loadbalancetimeout"]),
    ];

    private static readonly (string Text, string[] Keys)[] SqlClient =
    [
        ("Min Pool Size", ["minpoolsize"]),
        ("Max Pool Size", ["maxpoolsize"]),
        ("Connection Lifetime", ["connectionlifetime", "loadbalancetimeout"]),
    ];

    private static readonly string[] Servers = ["host", "server", "datasource"];

    private static readonly string[] Databases = ["database", "initialcatalog"];

    /// <summary>The keys that a text lacks; null for one that is no connection string to a server, and for one without a pool.</summary>
    public static string? MissingIn(string? text)
    {
        if (text is null || text.IndexOf(';') < 0 || text.IndexOf('=') < 0)
        {
            return null;
        }

        var pairs = Pairs(text);
        return Array.Exists(Servers, pairs.ContainsKey) && Array.Exists(Databases, pairs.ContainsKey) && !IsOther(pairs)
            ? Missing(pairs.ContainsKey("host") ? Npgsql : SqlClient, pairs.ContainsKey)
            : null;
    }

    /// <summary>The properties that a builder is given neither where it is made nor later.</summary>
    public static string? MissingOn(IObjectCreationOperation creation)
    {
        var set = new HashSet<string>(
            creation.Root()
                .Descendants()
                .OfType<ISimpleAssignmentOperation>()
                .Select(a => a.Target.Referenced())
                .Where(property => property?.ContainingType.Name == creation.Type?.Name)
                .Select(property => property!.Name.ToLowerInvariant()));
        return set.Contains("pooling") || !(set.Contains("host") || set.Contains("datasource"))
            ? null
            : Missing(creation.Type?.Name[0] == 'N' ? Npgsql : SqlClient, set.Contains);
    }

    /// <summary>The text of an interpolated string, with something in place of what is put in.</summary>
    public static string Text(IInterpolatedStringOperation text) =>
        string.Concat(text.Parts.Select(part => part is IInterpolatedStringTextOperation { Text: var constant } ? constant.Text() : "x"));

    /// <summary>The text that begins with a literal; null where it does not look like a connection string, or stands in the middle of one.</summary>
    public static string? TextFrom(ILiteralOperation literal)
    {
        if (literal.ConstantValue.Value is not string text || text.IndexOf('=') < 0)
        {
            return null;
        }

        IOperation whole = literal;
        while (whole.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum)
        {
            if (sum.LeftOperand != whole)
            {
                return null;
            }

            whole = sum;
        }

        return whole == literal ? text : Joined(whole);
    }

    // Null where the last part is not known: it may say the rest.
    private static string? Joined(IOperation value) => value.Unwrapped() switch
    {
        IBinaryOperation { RightOperand: var right } when right.Text() is null && value.Parent is not IBinaryOperation => null,
        IBinaryOperation sum => Joined(sum.LeftOperand) + (sum.RightOperand.Text() ?? "x"),
        var part => part.Text() ?? "x",
    };

    private static Dictionary<string, string> Pairs(string text)
    {
        var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';'))
        {
            var at = part.IndexOf('=');
            if (at > 0)
            {
                pairs[part.Substring(0, at).Replace(" ", "")] = part.Substring(at + 1).Trim();
            }
        }

        return pairs;
    }

    private static string? Missing((string Text, string[] Keys)[] bounds, Func<string, bool> isSet) =>
        string.Join(", ", bounds.Where(bound => !bound.Keys.Any(isSet)).Select(bound => bound.Text)) is { Length: > 0 } missing ? missing : null;

    // Files and drivers of other databases have keys of their own; a comment in a file of settings is no string; what runs on this machine is no service.
    private static bool IsOther(Dictionary<string, string> pairs) =>
        pairs.ContainsKey("uid")
        || pairs.Keys.Any(key => key[0] is '#' or '/' or '-' or '<')
        || Servers.Any(server => pairs.TryGetValue(server, out var host) && IsThisMachine(host))
        || (pairs.TryGetValue("pooling", out var pooling) && pooling.Equals("false", StringComparison.OrdinalIgnoreCase))
        || pairs.Values.Any(value => value.IndexOf("(localdb)", StringComparison.OrdinalIgnoreCase) >= 0);

    // 'localhost', '127.0.0.1,1433', 'tcp:localhost', '.', '.\SQLEXPRESS', '(local)'.
    private static bool IsThisMachine(string host)
    {
        var name = host.Substring(host.IndexOf(':') + 1).Split(',', '\\', ':')[0].Trim();
        return name is "." or "(local)" or "127.0.0.1" || name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host is "::1";
    }
}
