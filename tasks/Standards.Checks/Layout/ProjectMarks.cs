using System.Xml;

namespace Standards.Checks.Layout;

/// <summary>Collects what a project file says of its kind, element by element. What stands under a condition says nothing.</summary>
internal sealed class ProjectMarks
{
    // SDKs whose projects are executables, and some that compile nothing.
    private static readonly string[] OtherSdks =
    [
        "Microsoft.NET.Sdk.Web", "Microsoft.NET.Sdk.Worker", "Microsoft.NET.Sdk.BlazorWebAssembly", "Aspire.AppHost.Sdk",
        "Microsoft.Build.NoTargets", "Microsoft.Build.Traversal", "MSBuild.Sdk.SqlProj", "Microsoft.Build.Sql", "Microsoft.VisualStudio.JavaScript.Sdk",
    ];

    private static readonly string[] TestPackages = ["Microsoft.NET.Test.Sdk", "xunit", "xunit.v3", "NUnit", "MSTest", "MSTest.TestFramework", "TUnit"];

    private string? property;
    private string? outputType;
    private bool isOtherSdk;
    private bool isTemplate;

    /// <summary>Whether a test framework or the property for it stands in the file.</summary>
    public bool IsTest { get; private set; }

    /// <summary>Whether it makes no library. The output type decides where it is written; without it the SDK does.</summary>
    public bool IsNoLibrary => isTemplate || outputType?.ToUpperInvariant() switch
    {
        "EXE" or "WINEXE" or "APPCONTAINEREXE" => true,
        null => isOtherSdk,
        _ => false,
    };

    /// <summary>Takes the node that the reader stands at.</summary>
    public void Take(XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.Text)
        {
            TakeProperty(reader.Value.Trim());
        }

        if (reader.NodeType != XmlNodeType.Element)
        {
            property = null;
            return;
        }

        property = reader.GetAttribute("Condition") is null ? reader.LocalName : null;
        var sdk = reader.LocalName switch { "Project" => reader.GetAttribute("Sdk"), "Sdk" => reader.GetAttribute("Name"), _ => null };
        foreach (var name in (sdk ?? "").Split(';', StringSplitOptions.TrimEntries).Select(part => part.Split('/')[0]))
        {
            isOtherSdk |= OtherSdks.Contains(name, StringComparer.OrdinalIgnoreCase);
            IsTest |= name.Equals("MSTest.Sdk", StringComparison.OrdinalIgnoreCase);
        }

        IsTest |= property == "PackageReference" && TestPackages.Contains(reader.GetAttribute("Include"), StringComparer.OrdinalIgnoreCase);
    }

    private void TakeProperty(string value)
    {
        switch (property)
        {
            case "OutputType":
                outputType = value;
                break;
            case "IsTestProject":
                IsTest |= value.Equals("true", StringComparison.OrdinalIgnoreCase);
                break;
            case "PackageType":
                isTemplate |= value.Equals("Template", StringComparison.OrdinalIgnoreCase);
                break;
        }
    }
}
