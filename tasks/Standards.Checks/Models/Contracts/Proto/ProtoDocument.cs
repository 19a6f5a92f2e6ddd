using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>A proto file: what it declares, with the place of each name.</summary>
internal sealed class ProtoDocument
{
    private ProtoDocument(string path, IReadOnlyList<ProtoStatement> statements)
    {
        Path = path;
        Statements = statements;
        Package = Find("package", 1);
        Syntax = Find("syntax", 2) ?? Find("edition", 2);
        Imports = [.. statements.Where(statement => statement.Is("import")).Select(ProtoImport.Of).OfType<ProtoImport>()];
        Options = [.. ProtoOption.In(statements)];
        foreach (var statement in statements)
        {
            Collect(statement, Package?.Text ?? "");
        }

        Services = [.. statements.Where(statement => statement.Is("service") && statement.Body is not null).Select(statement => new ProtoService(statement))];
    }

    /// <summary>Repository-relative.</summary>
    public string Path { get; }

    /// <summary>What it holds.</summary>
    public IReadOnlyList<ProtoStatement> Statements { get; }

    /// <summary>The name behind <c>package</c>; null where there is none.</summary>
    public ProtoToken? Package { get; }

    /// <summary>The text behind <c>syntax</c> or <c>edition</c>; null where there is none.</summary>
    public ProtoToken? Syntax { get; }

    /// <summary>Its imports.</summary>
    public IReadOnlyList<ProtoImport> Imports { get; }

    /// <summary>Its options.</summary>
    public IReadOnlyList<ProtoOption> Options { get; }

    /// <summary>Messages and groups, nested ones too.</summary>
    public List<ProtoMessage> Messages { get; } = [];

    /// <summary>Enums, nested ones too.</summary>
    public List<ProtoEnum> Enums { get; } = [];

    /// <summary>Its services.</summary>
    public IReadOnlyList<ProtoService> Services { get; }

    /// <summary>The file, or why and where it is none.</summary>
    /// <param name="path">Repository-relative.</param>
    /// <param name="text">Its text.</param>
    public static (ProtoDocument? Document, string Problem, Position Place) Read(string path, string text)
    {
        var (statements, problem, place) = ProtoTree.Read(text);
        return problem.Length > 0 ? (null, problem, place) : (new ProtoDocument(path, statements), "", place);
    }

    /// <summary>The place of a word.</summary>
    public Location At(ProtoToken word) => new(Path, word.Line, word.Column);

    private ProtoToken? Find(string keyword, int word) => Statements.FirstOrDefault(statement => statement.Is(keyword)) is { } found && found.Words.Count > word
        ? found[word]
        : null;

    private void Collect(ProtoStatement statement, string scope)
    {
        if (statement.Body is not { } body)
        {
            return;
        }

        // Edition 2024 has 'export message' and 'local enum'; a group may have a label.
        var at = statement.Is("export") || statement.Is("local") || statement[1].Is("group") ? 1 : 0;
        if (statement[at].Is("enum"))
        {
            Enums.Add(new ProtoEnum(statement, statement[at + 1], Join(scope, statement[at + 1].Text)));
        }
        else if (statement[at].Is("message") || statement[at].Is("group"))
        {
            var name = statement[at + 1];
            Messages.Add(new ProtoMessage(statement, name, Join(scope, name.Text)));
            Collect(body, Join(scope, name.Text));
        }
        else if (statement.Is("oneof") || statement.Is("extend"))
        {
            Collect(body, scope);
        }
    }

    private void Collect(IReadOnlyList<ProtoStatement> body, string scope)
    {
        foreach (var statement in body)
        {
            Collect(statement, scope);
        }
    }

    private static string Join(string scope, string name) => scope.Length == 0 ? name : $"{scope}.{name}";
}
