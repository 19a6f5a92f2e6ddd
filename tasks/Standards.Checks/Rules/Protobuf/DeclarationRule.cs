using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf;

/// <summary>STD8500 over declarations: what the compiler of protobuf refuses although it can be parsed. Numbers and names of a message are used once.</summary>
internal static class DeclarationRule
{
    /// <param name="set">The files of the repository.</param>
    /// <param name="document">One of them.</param>
    /// <param name="hasImports">Whether each of its imports is there; otherwise nothing is said of the types that one may declare.</param>
    public static IEnumerable<Finding> Check(ProtoSet set, ProtoDocument document, bool hasImports) =>
    [
        .. OfSyntax(document),
        .. document.Messages.SelectMany(message => OfMessage(document, message)),
        .. document.Enums.SelectMany(declared => declared.Statement.Body!
            .Where(value => value.Body is null && !(value[1].Is('=') && value[2].Kind != ProtoTokenKind.End) && !value.Is("option") && !value.Is("reserved"))
            .Select(value => New(document, value[0], $"value '{value[0].Text}' has no number", $"Write '{value[0].Text} = 1;' with a number of its own"))),
        .. (hasImports ? new TypeNames(set, document).Unknown() : []).Select(type => New(document, type.Name, type.Problem, type.Fix)),
        .. document.Enums.SelectMany(declared => Repeated(
            document,
            $"enum '{declared.Name.Text}'",
            declared.Values.Select(value => (value.Name, value.Number)),
            ProtoOption.In(declared.Statement.Body!).Any(option => option.Name == "allow_alias"))),
    ];

    private static IEnumerable<Finding> OfSyntax(ProtoDocument document) =>
        document.Syntax is { } syntax && syntax.Text is not ("proto2" or "proto3" or "2023" or "2024" or "2026")
            ? [New(document, syntax, $"there is no syntax or edition '{syntax.Text}'", "Write 'syntax = \"proto3\";'")]
            : [];

    private static IEnumerable<Finding> OfMessage(ProtoDocument document, ProtoMessage message)
    {
        foreach (var field in message.Fields)
        {
            if (field.Number is < 1 or > 536_870_911 or (>= 19_000 and <= 19_999))
            {
                yield return New(document, field.Name, $"field '{field.Name.Text}' has a number that protobuf does not allow", "Write the next free number from 1 on");
            }
        }

        foreach (var finding in Repeated(
            document, $"message '{message.Name.Text}'", message.Fields.Select(field => (field.Name, field.Number.ToString(CultureInfo.InvariantCulture))), false))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Repeated(ProtoDocument document, string owner, IEnumerable<(ProtoToken Name, string Number)> items, bool mayShareNumbers)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, number) in items)
        {
            if (!names.Add(name.Text))
            {
                yield return New(document, name, $"{owner} has '{name.Text}' twice", "Remove or rename one of the two");
            }
            else if (!numbers.TryAdd(number, name.Text) && !mayShareNumbers)
            {
                yield return New(document, name, $"{owner} gives the number {number} to '{numbers[number]}' and to '{name.Text}'", "Write the next free number");
            }
        }
    }

    private static Finding New(ProtoDocument document, ProtoToken place, string message, string fix) =>
        new(RuleCatalog.ProtoReadable, document.At(place), message, fix);
}
