using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf.Grammar;

/// <summary>Fields and values that use a number or a name that their message or enum reserves, which a compiler refuses.</summary>
internal static class ReservedUse
{
    public static IEnumerable<GrammarProblem> Check(ProtoDocument document) =>
    [
        .. document.Messages.SelectMany(message => Check(message.Statement.Body!, message.Fields.Select(field => (field.Name, (long?)field.Number)))),
        .. document.Enums.SelectMany(declared => Check(declared.Statement.Body!, declared.Values.Select(value => (value.Name, Number(value.Number))))),
    ];

    private static IEnumerable<GrammarProblem> Check(IReadOnlyList<ProtoStatement> body, IEnumerable<(ProtoToken Name, long? Number)> used)
    {
        ProtoStatement[] reserved = [.. body.Where(IsReservation)];
        if (reserved.Length == 0)
        {
            yield break;
        }

        var names = Names(reserved);
        (long First, long Last)[] ranges = [.. reserved.Where(statement => statement[1].Kind != ProtoTokenKind.String).SelectMany(Ranges)];
        foreach (var (name, number) in used)
        {
            if (names.Contains(name.Text))
            {
                yield return new GrammarProblem(name, $"the name {ValueText.Quote(name.Text)} is reserved", "Write a name that was never used");
            }
            else if (number is { } taken && ranges.Any(range => taken >= range.First && taken <= range.Last))
            {
                yield return new GrammarProblem(name, $"{ValueText.Quote(name.Text)} has the reserved number {taken}", "Write a number that was never used");
            }
        }
    }

    private static bool IsReservation(ProtoStatement statement) => statement.Is("reserved") && statement.Body is null && !statement[1].Is('=');

    // 'to' and 'max' are words of ranges.
    private static HashSet<string> Names(ProtoStatement[] reserved) => reserved
        .SelectMany(statement => statement.Words.Skip(1))
        .Where(word => word.Kind is ProtoTokenKind.String or ProtoTokenKind.Name && word.Text is not ("to" or "max"))
        .Select(word => word.Text)
        .ToHashSet(StringComparer.Ordinal);

    // '2, 4 to 6, 9 to max', with signs in enums.
    private static IEnumerable<(long First, long Last)> Ranges(ProtoStatement statement)
    {
        for (var at = 1; at < statement.Words.Count; at++)
        {
            if (Signed(statement, ref at) is not { } first)
            {
                continue;
            }

            var last = first;
            if (statement[at + 1].Is("to"))
            {
                at += 2;
                last = statement[at].Is("max") ? long.MaxValue : Signed(statement, ref at) ?? first;
            }

            yield return (first, last);
        }
    }

    private static long? Signed(ProtoStatement statement, ref int at)
    {
        var isNegative = statement[at].Is('-');
        at += isNegative ? 1 : 0;
        return Number(statement[at].Text) is { } number ? (isNegative ? -number : number) : null;
    }

    private static long? Number(string text) =>
        text.StartsWith('-') ? -Number(text[1..]) : GrammarNumbers.TryRead(text, out var number) && number <= int.MaxValue ? (long)number : null;
}
