namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>Calls after which code runs that no other code names.</summary>
internal static class Discovery
{
    // Register what they find by convention.
    private static readonly string[] Scanners =
        ["AddFastEndpoints", "AddCarter", "AddAutofac", "AddOrchardCore", "AddOrchardCms", "AddWolverine", "UseWolverine"];

    private static readonly string[] Listings =
        [
            "GetTypes", "GetExportedTypes", "get_DefinedTypes", "get_ExportedTypes", "Load", "LoadFrom", "LoadFile", "LoadFromAssemblyPath",
            "LoadFromAssemblyName",
        ];

    /// <summary>Whether any type may run from here on.</summary>
    public static bool IsByReflection(Member member) => member.Type switch
    {
        "System.Reflection.Assembly" or "System.Runtime.Loader.AssemblyLoadContext" => Listings.Contains(member.Name, StringComparer.Ordinal),
        "System.Type" => member.Name == "GetType" && !member.HasInstance,
        "System.Activator" => member.Name == "CreateInstance" && member.Parameters > 0,
        "System.AppDomain" => member.Name == "GetAssemblies",
        _ => !member.IsIn("System.")
            && (member.Name.Contains("Assembl", StringComparison.Ordinal) || Scanners.Contains(member.Name, StringComparer.Ordinal)),
    };

    /// <summary>Whether controllers of all libraries are found.</summary>
    public static bool IsOfControllers(Member member) =>
        member.Name is "AddControllers" or "AddControllersWithViews" or "AddMvc" or "AddMvcCore" && member.IsIn("Microsoft.");
}
