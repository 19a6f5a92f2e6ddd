using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Standards.Sdk.Tests.Harness;

/// <summary>
/// Lets this process load MSBuild from the .NET SDK's own folder, before anything that uses one of its types is compiled. Without
/// the variables MSBuild looks for its targets beside the test host.
/// </summary>
internal static class MSBuildEngine
{
    [ModuleInitializer]
    internal static void Register()
    {
        foreach (var (name, value) in BuildEnvironment.WithoutServer(PackedSdk.PackageFolder))
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        Environment.SetEnvironmentVariable("MSBUILD_EXE_PATH", Path.Combine(Sources.MSBuildToolsPath, "MSBuild.dll"));
        Environment.SetEnvironmentVariable("MSBuildExtensionsPath", Sources.MSBuildToolsPath + Path.DirectorySeparatorChar);
        Environment.SetEnvironmentVariable("MSBuildSDKsPath", Path.Combine(Sources.MSBuildToolsPath, "Sdks"));
        Environment.SetEnvironmentVariable("DOTNET_HOST_PATH", Sources.Dotnet);
        AssemblyLoadContext.Default.Resolving += Load;
    }

    private static Assembly? Load(AssemblyLoadContext context, AssemblyName name)
    {
        var path = Path.Combine(Sources.MSBuildToolsPath, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
