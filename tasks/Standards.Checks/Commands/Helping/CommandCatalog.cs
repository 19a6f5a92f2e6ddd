using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Commands.Helping;

/// <summary>The commands; the generated part holds them.</summary>
public static partial class CommandCatalog
{
    /// <summary>The command of a name, whether it is that of its target or of the tool, without case; null when there is none.</summary>
    public static CommandDescriptor? Find(string name) => All.FirstOrDefault(c => IsName(c.Target, name) || IsName(c.Name, name));

    /// <summary>The command that was probably meant; null when none is near.</summary>
    public static CommandDescriptor? Nearest(string name)
    {
        var wanted = CommandDescriptor.ShortOf(name);
        return NearestName.Of(wanted, All.Select(c => c.Name)) is { } near ? Find(near) : null;
    }

    private static bool IsName(string known, string name) => known.Equals(name, StringComparison.OrdinalIgnoreCase);
}
