using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf.Grammar;

/// <summary>The grammar of fields, maps and groups, and what each syntax allows of them.</summary>
internal static class FieldGrammar
{
    private static readonly string[] Keys =
        ["int32", "int64", "uint32", "uint64", "sint32", "sint64", "fixed32", "fixed64", "sfixed32", "sfixed64", "bool", "string"];

    /// <summary>One field of a message, a oneof or an <c>extend</c>.</summary>
    public static bool Check(GrammarWords words, ProtoStatement statement, string syntax, bool isChoice)
    {
        var label = words.Next;
        var isLabelled = label.Text is "optional" or "required" or "repeated" && words.Second.Kind == ProtoTokenKind.Name;
        if (isLabelled && Refuse(label.Text, syntax, isChoice) is { } refusal)
        {
            return words.Fail(refusal, "Remove the word");
        }

        if (isLabelled)
        {
            words.Skip();
        }

        if (words.Next.Is("map") && words.Second.Is('<'))
        {
            return Map(words, mayStand: !isLabelled && !isChoice);
        }

        if (words.Next.Is("group") && statement.Body is not null)
        {
            return syntax == "proto2" ? Group(words) : words.Fail("groups are of proto2 only; one stands", "Declare a message and a field of its type");
        }

        return syntax == "proto2" && !isLabelled && !isChoice && IsTypeAndName(words)
            ? words.Fail("a field of proto2 needs 'optional', 'required' or 'repeated'", "Write 'optional'")
            : Plain(words, statement);
    }

    private static bool IsTypeAndName(GrammarWords words) => words.Next.Kind == ProtoTokenKind.Name && words.Second.Kind == ProtoTokenKind.Name;

    private static bool Map(GrammarWords words, bool mayStand) =>
        mayStand ? Map(words) : words.Fail("a map is repeated by itself and stands in no oneof; it stands", "Remove the label, or move the map");

    private static bool Plain(GrammarWords words, ProtoStatement statement)
    {
        return words.FullName("the type of a field") && words.Name("a field") && Number(words) && NoBody(words, statement);
    }

    private static string? Refuse(string label, string syntax, bool isChoice) =>
        isChoice ? $"a field of a oneof has no label; '{label}' stands"
        : label == "required" && syntax == "proto3" ? "proto3 has no required fields; 'required' stands"
        : label != "repeated" && syntax is not ("proto2" or "proto3") ? $"editions have no label '{label}'; it stands"
        : null;

    private static bool Map(GrammarWords words)
    {
        words.Skip();
        words.Skip();
        if (!Keys.Contains(words.Next.Text))
        {
            return words.Fail("the keys of a map are whole numbers, bool or string; another type stands", "Write 'map<string, …>'");
        }

        words.Skip();
        return words.Expect(',') && words.FullName("the type of the values") && words.Expect('>') && words.Name("a map") && Number(words) && words.End();
    }

    private static bool Group(GrammarWords words)
    {
        words.Skip();
        if (words.Next.Text.Length > 0 && !char.IsAsciiLetterUpper(words.Next.Text[0]))
        {
            return words.Fail("the name of a group begins with a capital; another stands", "Write a capital");
        }

        return words.Name("a group") && Number(words) && words.End();
    }

    private static bool Number(GrammarWords words)
    {
        if (!words.Expect('='))
        {
            return false;
        }

        if (words.Next.Kind == ProtoTokenKind.Number && (!GrammarNumbers.TryRead(words.Next.Text, out var number) || number > int.MaxValue))
        {
            return words.Fail("a field has a number up to 536870911; another stands", "Write the next free number");
        }

        return (words.Take(ProtoTokenKind.Number) || words.Fail("the number of the field is missing", "Write the next free number"))
            && OptionGrammar.Bracketed(words, OptionHome.Field);
    }

    private static bool NoBody(GrammarWords words, ProtoStatement statement) =>
        words.End() && (statement.Body is null || words.Fail("a field has no block, and one opens", "Write ';' instead"));
}
