using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Statements;

/// <summary>Which namespaces are the repository's own: those that the project declares, and those that begin as its name does.</summary>
internal sealed class OwnNamespaces
{
    private readonly Lazy<HashSet<string>> _declared;

    /// <param name="compilation">The project.</param>
    public OwnNamespaces(Compilation compilation)
    {
        Root = (compilation.AssemblyName ?? "").Split('.')[0];

        // Extension methods are declared where their users look.
        _declared = new Lazy<HashSet<string>>(() => new HashSet<string>(
            compilation.Assembly.GlobalNamespace.GetNamespaceMembers().Select(space => space.Name).Where(name => name is not ("System" or "Microsoft")),
            StringComparer.Ordinal));
    }

    /// <summary>The first part of the project's name; empty for one without a name.</summary>
    public string Root { get; }

    /// <summary>The first part of what a directive names.</summary>
    public static string RootOf(UsingDirectiveSyntax directive) => UsingOrder.NameOf(directive).Split('.')[0];

    /// <summary>Whether the project declares something below the first part of what a directive names.</summary>
    public bool Declares(UsingDirectiveSyntax directive) => _declared.Value.Contains(RootOf(directive));
}
