using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>A proto file, read. What cannot be read is left out and stands among the problems.</summary>
/// <param name="path">Repository-relative, with <c>/</c>.</param>
/// <param name="text">Its text.</param>
internal sealed class ProtoFile(string path, string text)
{
    private LineMap? _lines;

    /// <summary>Where it is: repository-relative, with <c>/</c>.</summary>
    public string Path { get; } = path;

    /// <summary>Its text.</summary>
    public string Text { get; } = text;

    /// <summary>The value of <c>syntax</c>, such as <c>proto3</c>; null when there is none.</summary>
    public ProtoName? Syntax { get; set; }

    /// <summary>The value of <c>edition</c>, such as <c>2023</c>; null when there is none.</summary>
    public ProtoName? Edition { get; set; }

    /// <summary>The package; null when there is none.</summary>
    public ProtoName? Package { get; set; }

    /// <summary>The name of the package; empty when there is none.</summary>
    public string PackageName => Package?.Text ?? "";

    /// <summary>Imports, in the order of the file.</summary>
    public List<ProtoImport> Imports { get; } = [];

    /// <summary>Options of the file.</summary>
    public List<ProtoOption> Options { get; } = [];

    /// <summary>Messages at the top of the file.</summary>
    public List<ProtoMessage> Messages { get; } = [];

    /// <summary>Enums at the top of the file.</summary>
    public List<ProtoEnum> Enums { get; } = [];

    /// <summary>Services.</summary>
    public List<ProtoService> Services { get; } = [];

    /// <summary>Fields for other messages, declared at the top of the file.</summary>
    public List<ProtoField> Extensions { get; } = [];

    /// <summary>Why a compiler refuses it, in the order of the file; at most a few.</summary>
    public List<ProtoProblem> Problems { get; } = [];

    /// <summary>Messages at all depths, each before those in it.</summary>
    public IEnumerable<ProtoMessage> AllMessages => Messages.SelectMany(Nested);

    /// <summary>Enums at all depths.</summary>
    public IEnumerable<ProtoEnum> AllEnums => Enums.Concat(AllMessages.SelectMany(m => m.Enums));

    /// <summary>Extensions at all depths.</summary>
    public IEnumerable<ProtoField> AllExtensions => Extensions.Concat(AllMessages.SelectMany(m => m.Extensions));

    /// <summary>Line and column of an offset.</summary>
    public Location Locate(int offset) => (_lines ??= new LineMap(Text)).Locate(offset).In(Path);

    /// <summary>The first option of a name; null when there is none.</summary>
    public ProtoOption? Option(string name) => Options.Find(o => o.Name == name);

    private static IEnumerable<ProtoMessage> Nested(ProtoMessage message)
    {
        var open = new Stack<ProtoMessage>([message]);
        while (open.TryPop(out var next))
        {
            yield return next;
            for (var i = next.Messages.Count - 1; i >= 0; i--)
            {
                open.Push(next.Messages[i]);
            }
        }
    }
}
