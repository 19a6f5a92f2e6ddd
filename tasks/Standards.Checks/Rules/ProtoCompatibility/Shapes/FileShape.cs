using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.ProtoCompatibility.Shapes;

/// <summary>A proto file.</summary>
/// <param name="Path">Repository-relative.</param>
/// <param name="Package">Its package; empty for none.</param>
/// <param name="PackagePlace">Where that is said; the file as a whole where it is not.</param>
internal sealed record FileShape(string Path, string Package, Location PackagePlace)
{
    /// <summary><c>proto2</c>, <c>proto3</c>, or the edition.</summary>
    public string Syntax { get; init; } = "proto2";

    /// <summary>Where that is said.</summary>
    public Location SyntaxPlace { get; init; }

    /// <summary>Option <c>csharp_namespace</c>; empty for none.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>Where that is said.</summary>
    public Location NamespacePlace { get; init; }
}
