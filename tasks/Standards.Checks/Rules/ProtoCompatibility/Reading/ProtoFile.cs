using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts.Proto;
using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Rules.ProtoCompatibility.Reading;

/// <summary>A proto file that was read: its statements, and the types that it declares.</summary>
internal sealed class ProtoFile
{
    private ProtoFile(string path, IReadOnlyList<ProtoStatement> statements)
    {
        Statements = statements;
        Shape = ReadShape(path, statements);
        Collect(Shape.Package, statements);
    }

    /// <summary>Its package, syntax and options.</summary>
    public FileShape Shape { get; }

    /// <summary>What it holds.</summary>
    public IReadOnlyList<ProtoStatement> Statements { get; }

    /// <summary>Full names of its messages, groups and enums.</summary>
    public Dictionary<string, FieldKind> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a file; null where its text is no proto file.</summary>
    /// <param name="path">Repository-relative.</param>
    /// <param name="text">Its text.</param>
    public static ProtoFile? TryRead(string path, string text) => ProtoTree.Read(text) is { Problem: "" } tree ? new ProtoFile(path, tree.Statements) : null;

    private static FileShape ReadShape(string path, IReadOnlyList<ProtoStatement> statements)
    {
        var shape = new FileShape(path, "", Location.Whole(path));
        foreach (var statement in statements)
        {
            var place = new Location(path, statement[0].Line, statement[0].Column);
            shape = statement[0].Text switch
            {
                "package" => shape with { Package = statement[1].Text, PackagePlace = place },
                "syntax" or "edition" => shape with { Syntax = statement[2].Text, SyntaxPlace = place },
                _ => shape,
            };
        }

        foreach (var (name, value, place) in ProtoOptions.Of(statements).Where(option => option.Name == "csharp_namespace"))
        {
            shape = shape with { Namespace = value, NamespacePlace = new Location(path, place.Line, place.Column) };
        }

        return shape with
        {
            SyntaxPlace = shape.SyntaxPlace.Path is null ? Location.Whole(path) : shape.SyntaxPlace,
            NamespacePlace = shape.NamespacePlace.Path is null ? shape.PackagePlace : shape.NamespacePlace,
        };
    }

    private void Collect(string scope, IEnumerable<ProtoStatement> statements)
    {
        foreach (var statement in statements.Where(statement => statement.Body is not null))
        {
            var (kind, name) = ProtoDeclaration.Of(statement);
            if (kind is FieldKind.Enum)
            {
                Types[ProtoDeclaration.Join(scope, name)] = kind;
            }
            else if (kind is not FieldKind.Unknown)
            {
                Types[ProtoDeclaration.Join(scope, name)] = FieldKind.Message;
                Collect(ProtoDeclaration.Join(scope, name), statement.Body!);
            }
            else if (statement.Is("oneof") || statement.Is("extend"))
            {
                Collect(scope, statement.Body!);
            }
        }
    }
}
