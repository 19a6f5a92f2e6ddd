using System.Text;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Names;

/// <summary>Shortened words that a reader has to guess. What the field itself writes short (<c>Id</c>, <c>Url</c>, <c>Db</c>, <c>Args</c>) is none.</summary>
internal static class Abbreviations
{
    private const int Shortest = 2;

    private const int Longest = 5;

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["mgr"] = "manager",
        ["mngr"] = "manager",
        ["mgmt"] = "management",
        ["cfg"] = "configuration",
        ["svc"] = "service",
        ["cnt"] = "count",
        ["sched"] = "schedule",
        ["acct"] = "account",
        ["cust"] = "customer",
        ["usr"] = "user",
        ["pwd"] = "password",
        ["addr"] = "address",
        ["qty"] = "quantity",
        ["amt"] = "amount",
        ["btn"] = "button",
        ["lbl"] = "label",
        ["txn"] = "transaction",
        ["trx"] = "transaction",
        ["hndlr"] = "handler",
        ["srv"] = "server",
        ["srvc"] = "service",
        ["calc"] = "calculate",
        ["prc"] = "price",
        ["dept"] = "department",
        ["emp"] = "employee",
        ["proc"] = "process",
        ["tmp"] = "temporary",
        ["nm"] = "name",
        ["flg"] = "flag",
        ["upd"] = "update",
        ["chk"] = "check",
        ["stmt"] = "statement",
        ["tbl"] = "table",
    };

    // Ordinary inside of a function, and a riddle in what others call. 'Impl' and 'Util' are findings of STD1003 and STD1006.
    private static readonly Dictionary<string, string> VisibleWords = new(StringComparer.Ordinal)
    {
        ["msg"] = "message",
        ["req"] = "request",
        ["resp"] = "response",
        ["ctx"] = "context",
        ["val"] = "value",
        ["idx"] = "index",
        ["elem"] = "element",
        ["conn"] = "connection",
        ["num"] = "number",
        ["cmd"] = "command",
    };

    // Those that are short for one word only: 'proc' may be a process, or a procedure.
    private static readonly HashSet<string> Certain = new(StringComparer.Ordinal)
    {
        "mgr", "mngr", "mgmt", "cfg", "svc", "srvc", "cnt", "acct", "usr", "pwd", "addr", "qty", "amt", "btn", "lbl", "txn", "trx", "hndlr", "dept", "flg",
        "chk", "stmt", "tbl",
    };

    /// <summary>A name with its shortened words written out; null where one of them may be short for several words.</summary>
    public static string? Expanded(string name)
    {
        var result = new StringBuilder();
        var at = 0;
        foreach (var word in NameWords.Of(name))
        {
            var begin = name.IndexOf(word, at, StringComparison.OrdinalIgnoreCase);
            result.Append(name, at, begin - at);
            at = begin + word.Length;
            if (Spelled(word, name.Substring(begin, word.Length)) is not { } spelled)
            {
                return null;
            }

            result.Append(spelled);
        }

        return result.Append(name, at, name.Length - at).ToString() is var expanded && expanded != name ? expanded : null;
    }

    /// <summary>The first shortened word of a name and what it is short for; null for none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isVisible">Whether others call it.</param>
    public static KeyValuePair<string, string>? In(string name, bool isVisible)
    {
        // Names in capitals are those of native headers and files: 'PROC_MOUNTS'.
        if (name.Length < Shortest || Acronyms.IsAllCapitals(name))
        {
            return null;
        }

        foreach (var word in NameWords.Of(name))
        {
            if (word.Length <= Longest + 1 && FullOf(word, isVisible) is { } full)
            {
                return new KeyValuePair<string, string>(word, full);
            }
        }

        return null;
    }

    // The word itself, or the plural of one that can be short for nothing else: 'mgrs'.
    private static string? FullOf(string word, bool isVisible)
    {
        if (Words.TryGetValue(word, out var full) || (isVisible && VisibleWords.TryGetValue(word, out full)))
        {
            return full;
        }

        return word.Length > Shortest + 1 && word[word.Length - 1] == 's' && word.Substring(0, word.Length - 1) is var one && Certain.Contains(one)
            ? Words[one]
            : null;
    }

    // A word as the name has it, or written out; null for one that may be several.
    private static string? Spelled(string word, string written)
    {
        if (!Words.TryGetValue(word, out var full))
        {
            return written;
        }

        if (!Certain.Contains(word) || written.Skip(1).Any(char.IsUpper))
        {
            return null;
        }

        return char.IsUpper(written[0]) ? char.ToUpperInvariant(full[0]) + full.Substring(1) : full;
    }
}
