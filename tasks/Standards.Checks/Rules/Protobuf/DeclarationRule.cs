using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf;

/// <summary>STD8500 over declarations: what the compiler of protobuf refuses although it can be parsed. Numbers and names of a message are used once.</summary>
internal static class DeclarationRule
{
    private static readonly HashSet<string> Scalars = new(StringComparer.Ordinal)
    {
        "double", "float", "int32", "int64", "uint32", "uint64", "sint32", "sint64", "fixed32", "fixed64", "sfixed32", "sfixed64", "bool", "string", "bytes", "map",
    };

    public static IEnumerable<Finding> Check(ProtoSet set, ProtoDocument document, bool isWhole) =>
    [
        .. document.Messages.SelectMany(message => OfMessage(set, document, message, isWhole)),
        .. document.Enums.SelectMany(declared => Repeated(
            document,
            $"enum '{declared.Name.Text}'",
            declared.Values.Select(value => (value.Name, value.Number)),
            ProtoOption.In(declared.Statement.Body!).Any(option => option.Name == "allow_alias"))),
        .. isWhole ? document.Services.SelectMany(service => service.Rpcs).SelectMany(rpc => OfRpc(set, document, rpc)) : [],
    ];

    private static IEnumerable<Finding> OfMessage(ProtoSet set, ProtoDocument document, ProtoMessage message, bool isWhole)
    {
        foreach (var field in message.Fields)
        {
            if (field.Number is < 1 or > 536_870_911 or (>= 19_000 and <= 19_999))
            {
                yield return New(document, field.Name, $"field '{field.Name.Text}' has a number that protobuf does not allow", "Write the next free number from 1 on");
            }
            else if (isWhole && !Scalars.Contains(field.Type.Text) && !set.IsType(message.FullName, field.Type.Text))
            {
                yield return New(document, field.Type, $"the type '{field.Type.Text}' of field '{field.Name.Text}' is declared nowhere", "Correct the name, or import its file");
            }
        }

        foreach (var finding in Repeated(
            document, $"message '{message.Name.Text}'", message.Fields.Select(field => (field.Name, field.Number.ToString(CultureInfo.InvariantCulture))), false))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> OfRpc(ProtoSet set, ProtoDocument document, ProtoRpc rpc) => new[] { rpc.Request, rpc.Response }
        .Where(type => type.Kind == ProtoTokenKind.Name && set.FindMessage(document.Package?.Text ?? "", type.Text) is null)
        .Select(type => New(document, type, $"the message '{type.Text}' of RPC '{rpc.Name.Text}' is declared nowhere", "Correct the name, or import its file"));

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
