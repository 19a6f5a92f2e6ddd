using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Rules.ProtoCompatibility.Reading;

/// <summary>Finds the type that a name means: the innermost scope that has it wins.</summary>
/// <param name="own">The files of this state.</param>
/// <param name="others">Files that are the same in both states.</param>
internal sealed class ProtoTypes(IEnumerable<ProtoFile> own, IEnumerable<ProtoFile> others)
{
    private readonly Dictionary<string, FieldKind> _types = Merge(own, others);

    /// <summary>Kind and full name; <see cref="FieldKind.Unknown"/> and the name as written where no file declares it.</summary>
    /// <param name="scope">Full name of the message, or of the package, in which the name stands.</param>
    /// <param name="name">As written.</param>
    public (FieldKind Kind, string Name) Find(string scope, string name)
    {
        if (name.StartsWith('.'))
        {
            return (_types.GetValueOrDefault(name[1..]), name[1..]);
        }

        for (var around = scope; ; around = around[..Math.Max(0, around.LastIndexOf('.'))])
        {
            var full = ProtoDeclaration.Join(around, name);
            if (_types.TryGetValue(full, out var kind))
            {
                return (kind, full);
            }

            if (around.Length == 0)
            {
                return (FieldKind.Unknown, name);
            }
        }
    }

    private static Dictionary<string, FieldKind> Merge(IEnumerable<ProtoFile> own, IEnumerable<ProtoFile> others)
    {
        var types = new Dictionary<string, FieldKind>(StringComparer.Ordinal);
        foreach (var (name, kind) in others.Concat(own).SelectMany(file => file.Types))
        {
            types[name] = kind;
        }

        return types;
    }
}
