using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf.Grammar;

/// <summary>The grammar of options and of the text format of their values.</summary>
internal static class OptionGrammar
{
    private const int MaxDepth = 64;

    /// <summary><c>name = value</c>.</summary>
    public static bool One(GrammarWords words, OptionHome home)
    {
        var first = words.Next;
        if (!Name(words) || !words.Expect('='))
        {
            return false;
        }

        return OptionTypes.Refuse(home, first, words.Next) is { } refusal ? words.Fail(refusal, "Write one that the language has") : Value(words, 0);
    }

    /// <summary><c>[name = value, …]</c>, when they are there.</summary>
    public static bool Bracketed(GrammarWords words, OptionHome home)
    {
        if (!words.Take('['))
        {
            return true;
        }

        do
        {
            if (!One(words, home))
            {
                return false;
            }
        }
        while (words.Take(','));
        return words.Expect(']');
    }

    // The dots that join the parts belong to the names: '(a.b).c.d', 'features.(a.b)'.
    private static bool Name(GrammarWords words)
    {
        var isOpen = true;
        while (isOpen || words.Next.Text.StartsWith('.'))
        {
            var part = words.Next;
            if (words.Take('('))
            {
                if (!words.FullName("the name of the option") || !words.Expect(')'))
                {
                    return false;
                }
            }
            else if (!words.Take('.') && !words.Part())
            {
                return false;
            }

            isOpen = part.Text.EndsWith('.');
        }

        return true;
    }

    private static bool Value(GrammarWords words, int depth)
    {
        if (words.Next.Is('{') || (depth > 0 && words.Next.Is('<')))
        {
            return Aggregate(words, depth);
        }

        if (depth > 0 && words.Take('['))
        {
            return words.Take(']') || List(words, depth);
        }

        return words.Next.Kind == ProtoTokenKind.String ? words.Texts() : Scalar(words);
    }

    private static bool Scalar(GrammarWords words)
    {
        _ = words.Take('-') || words.Take('+');
        return words.Take(ProtoTokenKind.Name)
            || (words.Next.Kind == ProtoTokenKind.Number && GrammarNumbers.IsNumber(words.Next.Text) && words.Take(ProtoTokenKind.Number))
            || words.Fail("the value of the option is missing", "Write a name, a number, a text in quotes, or fields in braces");
    }

    private static bool List(GrammarWords words, int depth)
    {
        do
        {
            if (!Value(words, depth + 1))
            {
                return false;
            }
        }
        while (words.Take(','));
        return words.Expect(']');
    }

    private static bool Aggregate(GrammarWords words, int depth)
    {
        var close = words.Next.Is('{') ? '}' : '>';
        words.Skip();
        if (depth >= MaxDepth)
        {
            return words.Fail($"values nest more than {MaxDepth} deep", "Write a flatter value");
        }

        while (!words.Take(close))
        {
            if (!Field(words, depth))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Field(GrammarWords words, int depth)
    {
        if (!FieldName(words))
        {
            return false;
        }

        var isMessage = words.Next.Is('{') || words.Next.Is('<');
        if (!words.Take(':') && !isMessage)
        {
            return words.Fail("':' is missing", "Write ':' and the value");
        }

        if (!Value(words, depth + 1))
        {
            return false;
        }

        _ = words.Take(',') || words.Take(';');
        return true;
    }

    private static bool FieldName(GrammarWords words)
    {
        if (!words.Take('['))
        {
            return words.Name("a field of the value");
        }

        while (words.Next.Kind == ProtoTokenKind.Name || words.Next.Is('/') || words.Next.Is('-') || words.Next.Is('.'))
        {
            words.Skip();
        }

        return words.Expect(']');
    }
}
