using Standards.Checks.Foundation.CSharp;
using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Rules.Operations.Flags;

/// <summary>Finds flags in a C# text: in its literals and in the calls that ask for one, not in comments.</summary>
internal static class FlagUseReader
{
    // 'IsEnabled' is not among them: loggers and diagnostic sources have it too.
    private static readonly HashSet<string> FirstArgument = new(StringComparer.Ordinal)
    {
        "IsEnabledAsync", "GetBooleanValue", "GetBooleanValueAsync", "GetBooleanDetails", "GetBooleanDetailsAsync", "BoolVariation", "WithFeatureGate",
    };

    private static readonly HashSet<string> AnyArgument = new(StringComparer.Ordinal) { "FeatureGate", "FeatureGateAttribute" };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstArguments = FirstArgument.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AnyArguments = AnyArgument.GetAlternateLookup<ReadOnlySpan<char>>();

    private const int MaxArguments = 16;

    public static FlagUses Read(string text)
    {
        var calls = new List<FlagCall>();
        var names = new HashSet<int>();
        LineMap? lines = null;
        for (var tokens = new CSharpScanner(text); tokens.Read();)
        {
            if (tokens.Kind == CSharpTokenKind.Literal)
            {
                AddName(tokens.Text.Trim("@$\""), names);
            }
            else if (tokens.Kind == CSharpTokenKind.Word)
            {
                var word = tokens.Text;
                if (word is "nameof")
                {
                    AddMember(text, Math.Min(CSharpLexer.SkipAllTrivia(text, tokens.End) + 1, text.Length), names);
                }
                else if (AnyArguments.Contains(word) || FirstArguments.Contains(word))
                {
                    AddArguments(text, tokens.End, AnyArguments.Contains(word) ? MaxArguments : 1, calls, names, ref lines);
                }
            }
        }

        return new FlagUses(calls, [.. names.Order()]);
    }

    private static void AddArguments(string text, int end, int count, List<FlagCall> calls, HashSet<int> names, ref LineMap? lines)
    {
        foreach (var argument in AttributeArguments.Read(text, SkipTypeArguments(text, end)).Take(count))
        {
            if (argument.Value is null)
            {
                AddMember(text, argument.Start, names);
            }
            else if (FlagName.IsName(argument.Value))
            {
                lines ??= new LineMap(text);
                var (line, column) = lines.Locate(argument.Start);
                calls.Add(new FlagCall(argument.Value, line, column));
            }
        }
    }

    // IsEnabledAsync<TContext>("x", context)
    private static int SkipTypeArguments(string text, int at)
    {
        if (at >= text.Length || text[at] != '<')
        {
            return at;
        }

        var end = text.AsSpan(at, Math.Min(200, text.Length - at)).IndexOfAny(">(");
        return end > 0 && text[at + end] == '>' ? at + end + 1 : at;
    }

    // The last name of 'Flags.NewCheckout': the member of an enumeration, or a constant that is likely called as its flag is.
    private static void AddMember(string text, int at, HashSet<int> names)
    {
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '.'))
        {
            end++;
        }

        var member = text.AsSpan(at, end - at);
        AddName(member[(member.LastIndexOf('.') + 1)..], names);
    }

    private static void AddName(ReadOnlySpan<char> text, HashSet<int> names)
    {
        if (FlagName.IsName(text))
        {
            names.Add(FlagName.Hash(text));
        }
    }
}
