using System.Collections.Frozen;
using System.Text;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts.Proto;
using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Rules.ProtoCompatibility.Reading;

/// <summary>Reads fields of messages and extensions.</summary>
internal sealed class ProtoFieldReader(ProtoTypes types)
{
    private static readonly FrozenSet<string> Statements =
        new[] { "option", "reserved", "extensions", "message", "enum", "extend", "oneof", "export", "local" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FieldKind> Scalars = Enum.GetValues<FieldKind>()
        .Where(kind => kind is >= FieldKind.Double and <= FieldKind.Bytes)
        .ToFrozenDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The field that a statement declares; null where it declares none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="statement">A statement of a message, a oneof or an extend.</param>
    /// <param name="owner">Full name of the message, in which the name of its type is looked for.</param>
    /// <param name="around">What the message means where the field does not say.</param>
    public FieldShape? Read(FileShape file, ProtoStatement statement, string owner, ProtoFeatures around)
    {
        var equals = FindNumber(statement) - 1;
        if (equals < 0 || ProtoRanges.Number(statement, equals + 1) is not { } number)
        {
            return null;
        }

        var name = statement[equals - 1];
        var options = ProtoOptions.OfField(statement).ToList();
        var features = around.With(options);
        var label = equals > 2 && IsLabel(statement[0].Text) ? statement[0].Text : "";
        var field = ReadType(statement, owner, new FieldShape(number, name.Text, owner, new Location(file.Path, name.Line, name.Column))
        {
            Kind = FieldKind.Unknown,
            TypeName = "",
            Default = options.LastOrDefault(option => option.Name == "default").Value ?? "",
            ChecksUtf8 = features.Utf8 == "VERIFY",
        });
        var complete = Complete(field, label, features);
        return options.LastOrDefault(option => option.Name == "json_name").Value is { } json ? complete with { JsonName = json } : complete;
    }

    // The name of a group is that of its message in small letters.
    private static FieldShape Complete(FieldShape field, string label, ProtoFeatures features)
    {
        var name = field.Kind == FieldKind.Group ? field.Name.ToLowerInvariant() : field.Name;
        var isMap = field.Cardinality == Cardinality.Map;
        return field with
        {
            Name = name,
            Kind = field.Kind == FieldKind.Message && features.Encoding == "DELIMITED" && !isMap ? FieldKind.Group : field.Kind,
            JsonName = JsonName(name),
            Cardinality = isMap ? Cardinality.Map : CardinalityOf(label, field.Kind, features),
        };
    }

    // Where the number stands; 0 where the statement declares no field.
    private static int FindNumber(ProtoStatement statement)
    {
        var equals = statement.Words.TakeWhile(word => !word.Is('=') && !word.Is('[')).Count();
        var isOther = Statements.Contains(statement[0].Text) && !IsNamedLikeKeyword(statement, equals);
        return isOther || equals < 2 || !statement[equals].Is('=') ? 0 : equals + 1;
    }

    // 'message m = 1' would be a field of a type that is called message, and no parser takes it; a name such as 'option' is one.
    private static bool IsNamedLikeKeyword(ProtoStatement statement, int equals) => equals == 2 && statement.Body is null && !statement.Is("option");

    private static bool IsLabel(string word) => word is "optional" or "required" or "repeated";

    private static Cardinality CardinalityOf(string label, FieldKind kind, ProtoFeatures features)
    {
        if (label == "repeated")
        {
            return Cardinality.Repeated;
        }

        if (label == "required" || features.Presence == "LEGACY_REQUIRED")
        {
            return Cardinality.Required;
        }

        var hasPresence = label == "optional" || kind is FieldKind.Message or FieldKind.Group || features.Presence == "EXPLICIT";
        return hasPresence ? Cardinality.Explicit : Cardinality.Implicit;
    }

    // As protoc: an underscore goes, and the letter behind it is a capital.
    private static string JsonName(string name)
    {
        var result = new StringBuilder(name.Length);
        var isCapital = false;
        foreach (var c in name)
        {
            if (c != '_')
            {
                result.Append(isCapital ? char.ToUpperInvariant(c) : c);
            }

            isCapital = c == '_';
        }

        return result.ToString();
    }

    private FieldShape ReadType(ProtoStatement statement, string owner, FieldShape field)
    {
        if (statement.Is("map") && statement[1].Is('<'))
        {
            var (kind, name) = Find(owner, statement[4].Text);
            return field with
            {
                Cardinality = Cardinality.Map,
                Key = Scalars.GetValueOrDefault(statement[2].Text),
                Kind = kind,
                TypeName = name,
            };
        }

        var (declared, type) = ProtoDeclaration.Of(statement);
        if (declared == FieldKind.Group)
        {
            return field with { Kind = FieldKind.Group, TypeName = ProtoDeclaration.Join(owner, type) };
        }

        var at = IsLabel(statement[0].Text) && !statement[2].Is('=') ? 1 : 0;
        var (found, full) = Find(owner, statement[at].Text);
        return field with { Kind = found, TypeName = full };
    }

    private (FieldKind Kind, string Name) Find(string owner, string name) =>
        Scalars.TryGetValue(name, out var kind) ? (kind, name) : types.Find(owner, name);
}
