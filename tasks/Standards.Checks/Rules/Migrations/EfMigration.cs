using Standards.Checks.Foundation.CSharp;

namespace Standards.Checks.Rules.Migrations;

/// <summary>A migration of EF Core: a class that derives from <c>Migration</c> and takes a <c>MigrationBuilder</c>.</summary>
internal sealed class EfMigration
{
    private const int MaxCalls = 5000;

    // Names of bases, and type arguments, are short; without an end a hostile file would be read again from every place.
    private const int MaxNames = 50;

    private EfMigration(CSharpTokens tokens, int className, EfMethod? up, EfMethod? down) => (Tokens, ClassName, Up, Down) = (tokens, className, up, down);

    public CSharpTokens Tokens { get; }

    /// <summary>Place of the name of the class.</summary>
    public int ClassName { get; }

    public EfMethod? Up { get; }

    public EfMethod? Down { get; }

    /// <summary>Tables that <c>Up</c> creates.</summary>
    public HashSet<string> CreatedTables { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The migration in a file; null where there is none.</summary>
    public static EfMigration? Read(string text)
    {
        if (!text.Contains("MigrationBuilder", StringComparison.Ordinal))
        {
            return null;
        }

        var tokens = new CSharpTokens(text);
        var name = FindClass(tokens);
        if (name < 0)
        {
            return null;
        }

        var migration = new EfMigration(tokens, name, FindMethod(tokens, "Up"), FindMethod(tokens, "Down"));
        foreach (var call in migration.Up?.Calls ?? [])
        {
            if (call.Method == "CreateTable")
            {
                migration.CreatedTables.Add(call.String("name", 0));
            }
        }

        return migration;
    }

    private static int FindClass(CSharpTokens tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens.Is(at, "class") && tokens.IsWord(at + 1) && tokens.Is(at + 2, ":"))
            {
                for (var parent = at + 3; parent < at + MaxNames && !tokens.Is(parent, "{"); parent++)
                {
                    if (tokens.Is(parent, "Migration"))
                    {
                        return at + 1;
                    }
                }
            }
        }

        return -1;
    }

    private static EfMethod? FindMethod(CSharpTokens tokens, string name)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens.Is(at, name) && tokens.Is(at - 1, "void") && tokens.Is(at + 1, "("))
            {
                var close = tokens.Close(at + 1, "(", ")");
                return Method(tokens, at, close + 1, tokens.Text(close - 1));
            }
        }

        return null;
    }

    private static EfMethod Method(CSharpTokens tokens, int name, int body, string builder)
    {
        var isBlock = tokens.Is(body, "{");
        var first = isBlock ? body + 1 : body + 2;
        var last = isBlock ? tokens.Close(body, "{", "}") : first;
        while (!isBlock && last < tokens.Count && !tokens.Is(last, ";"))
        {
            last++;
        }

        return new(name, first, last, HasComment(tokens, first, last), Calls(tokens, first, last, builder));
    }

    private static bool HasComment(CSharpTokens tokens, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (CSharpLexer.SkipAllTrivia(tokens.Source, tokens.End(at - 1)) is var end
                && tokens.Source.AsSpan(tokens.End(at - 1), end - tokens.End(at - 1)).ContainsAnyExcept(" \t\r\n\u0085\u2028\u2029"))
            {
                return true;
            }
        }

        return false;
    }

    private static List<EfCall> Calls(CSharpTokens tokens, int first, int last, string builder)
    {
        var calls = new List<EfCall>();
        for (var at = first; at < last && calls.Count < MaxCalls; at++)
        {
            if (tokens.Is(at, builder) && tokens.Is(at + 1, ".") && tokens.IsWord(at + 2))
            {
                var open = tokens.Is(at + 3, "<") ? tokens.Close(at + 3, "<", ">", MaxNames) + 1 : at + 3;
                if (tokens.Is(open, "(") && new EfCall(tokens, at + 2, open) is var call)
                {
                    calls.Add(call);
                    at = Math.Max(at, call.Last);
                }
            }
        }

        return calls;
    }
}
