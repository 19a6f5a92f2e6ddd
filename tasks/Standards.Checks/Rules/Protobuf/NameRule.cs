using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf;

/// <summary>STD8508: names follow the style guide of protobuf, from which generators make those of each language.</summary>
internal static class NameRule
{
    public static IEnumerable<Finding> Check(ProtoDocument document)
    {
        var file = Path.GetFileNameWithoutExtension(document.Path);
        if (!ProtoNames.IsSnake(file) || file.Contains('.', StringComparison.Ordinal))
        {
            yield return new Finding(
                RuleCatalog.ProtoNameStyle,
                document.Path,
                0,
                0,
                $"the file '{file}.proto' is not named in lower_snake_case",
                $"Rename it to '{ProtoNames.ToSnake(file).Replace('-', '_').Replace('.', '_')}.proto'");
        }

        foreach (var (name, kind, wanted) in Names(document).Where(found => found.Name.Text != found.Wanted))
        {
            yield return new Finding(
                RuleCatalog.ProtoNameStyle, document.At(name), $"{kind} '{name.Text}' does not follow the style of protobuf", $"Write '{wanted}'");
        }
    }

    private static IEnumerable<(ProtoToken Name, string Kind, string Wanted)> Names(ProtoDocument document) =>
    [
        .. document.Messages.Where(message => !message.Statement[1].Is("group")).Select(message => Pascal(message.Name, "message")),
        .. document.Messages.SelectMany(message => message.Fields).Select(field => Snake(field.Name, "field")),
        .. document.Messages.SelectMany(message => message.Oneofs).Select(choice => Snake(choice[1], "oneof")),
        .. document.Enums.Select(declared => Pascal(declared.Name, "enum")),
        .. document.Enums.SelectMany(declared => declared.Values).Select(value => Upper(value.Name)),
        .. document.Services.Select(service => Service(service.Name)),
        .. document.Services.SelectMany(service => service.Rpcs).Select(rpc => Pascal(rpc.Name, "RPC")),
    ];

    private static (ProtoToken Name, string Kind, string Wanted) Pascal(ProtoToken name, string kind) =>
        (name, kind, ProtoNames.IsPascal(name.Text) ? name.Text : ProtoNames.ToPascal(name.Text));

    private static (ProtoToken Name, string Kind, string Wanted) Snake(ProtoToken name, string kind) =>
        (name, kind, ProtoNames.IsSnake(name.Text) ? name.Text : ProtoNames.ToSnake(name.Text).Trim('_'));

    private static (ProtoToken Name, string Kind, string Wanted) Upper(ProtoToken name) =>
        (name, "value", ProtoNames.IsUpperSnake(name.Text) ? name.Text : ProtoNames.ToSnake(name.Text).Trim('_').ToUpperInvariant());

    private static (ProtoToken Name, string Kind, string Wanted) Service(ProtoToken name)
    {
        var pascal = ProtoNames.IsPascal(name.Text) ? name.Text : ProtoNames.ToPascal(name.Text);
        return (name, "service", pascal.EndsWith("Service", StringComparison.Ordinal) ? pascal : pascal + "Service");
    }
}
