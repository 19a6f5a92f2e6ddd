using System.Runtime.Loader;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Packages;

/// <summary>What the linker left of the assemblies in the package.</summary>
public sealed class PackedTypesTests
{
    /// <summary>A type that lacks a member of an interface is found when it is loaded, which may be late.</summary>
    [Theory]
    [InlineData("Standards.Checks", 2000)]
    [InlineData("Markdig", 100)]
    [InlineData("YamlDotNet", 50)]
    public void Every_type_loads(string name, int least)
    {
        var folder = Path.GetDirectoryName(PackedSdk.Instance.ExtractTasks())!;
        var context = new AssemblyLoadContext(name, isCollectible: true);
        context.Resolving += (loading, wanted) =>
            File.Exists(Path.Combine(folder, $"{wanted.Name}.dll")) ? loading.LoadFromAssemblyPath(Path.Combine(folder, $"{wanted.Name}.dll")) : null;

        var types = context.LoadFromAssemblyPath(Path.Combine(folder, $"{name}.dll")).GetTypes();

        Assert.InRange(types.Length, least, int.MaxValue);
        context.Unload();
    }
}
