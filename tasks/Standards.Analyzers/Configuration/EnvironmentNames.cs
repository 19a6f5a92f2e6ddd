using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Configuration;

/// <summary>Names of variables of the environment.</summary>
internal static class EnvironmentNames
{
    private static readonly string[] Platforms =
    [
        "ASPNETCORE_", "DOTNET_", "OTEL_", "KUBERNETES_", "NUGET_", "GITHUB_", "GITLAB_", "CI_", "BUILD_", "AGENT_", "SYSTEM_", "TF_", "AWS_", "AZURE_",
        "GOOGLE_", "WEBSITE_", "FUNCTIONS_", "APPLICATIONINSIGHTS_", "COMPLUS_", "CORECLR_", "XDG_", "LC_", "SSL_CERT_", "RUNNER_", "MSBUILD", "VSTEST_",
        "PROCESSOR_", "IDENTITY_", "ACTIONS_", "POD_", "NODE_", "CONTAINER_", "MSI_", "K_", "CONNECTIONSTRINGS_",
        "PGSSL",
    ];

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "PATH", "HOME", "USER", "USERNAME", "USERPROFILE", "USERDOMAIN", "TEMP", "TMP", "TMPDIR", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "PROGRAMFILES",
        "WINDIR", "SYSTEMROOT", "SYSTEMDRIVE", "COMPUTERNAME", "HOSTNAME", "LANG", "TZ", "TERM", "SHELL", "EDITOR", "PAGER", "CI", "NO_COLOR", "FORCE_COLOR",
        "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY", "DISPLAY", "PORT", "NODE_NAME", "POD_NAME", "POD_IP", "POD_NAMESPACE", "NOTIFY_SOCKET",
        "INVOCATION_ID", "LISTEN_FDS", "LISTEN_PID", "OS", "PWD", "COMSPEC", "PATHEXT", "TEAMCITY_VERSION", "JENKINS_URL", "LOGNAME", "CONTAINER",
        "REGION_NAME",
        "PGHOST", "PGHOSTADDR", "PGPORT", "PGUSER", "PGPASSWORD", "PGPASSFILE", "PGDATABASE", "PGOPTIONS", "PGAPPNAME", "PGCLIENTENCODING", "PGTZ",
        "PGGSSENCMODE", "PGREQUIREAUTH", "PGTARGETSESSIONATTRS",
    };

    /// <summary>The variable that a call reads, empty where its name is computed; null for other calls.</summary>
    public static string? ReadBy(IInvocationOperation call) =>
        call.TargetMethod is { Name: "GetEnvironmentVariable", ContainingType: { Name: "Environment", ContainingNamespace.Name: "System" } }
            ? call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 0)?.Value.Text() ?? ""
            : null;

    /// <summary>Whether the system, the runtime or what runs the process sets a variable.</summary>
    public static bool IsOfPlatform(string name) =>
        Known.Contains(name) || Platforms.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
