using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Standards.Checks.Commands.Restoring;

/// <summary>
/// A hash over everything that can change the result of a restore: project files, everything they may import, NuGet configuration,
/// lock files, properties, environment, engine. Too much is in it rather than too little: a needless restore costs time, a missing
/// one a wrong build.
/// </summary>
internal static class RestoreFingerprint
{
    // Differ in every process or shell and are no project's business.
    private static readonly HashSet<string> VolatileVariables = new(StringComparer.OrdinalIgnoreCase)
    {
        "_", "PWD", "OLDPWD", "SHLVL", "TERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "TERM_SESSION_ID", "COLUMNS", "LINES", "WINDOWID", "WT_SESSION",
        "SSH_CLIENT", "SSH_CONNECTION", "SSH_TTY", "SSH_AUTH_SOCK", "XDG_SESSION_ID", "DBUS_SESSION_BUS_ADDRESS", "PROMPT", "PS1",
        "DOTNET_CLI_TELEMETRY_SESSIONID", "VSCODE_IPC_HOOK_CLI", "VSCODE_GIT_IPC_HANDLE",
    };

    // Say which process of MSBuild builds and how long it is waited for, and nothing of what it builds: callers that share build servers give each its
    // own salt, so that two builds in a row may well have two.
    private static readonly HashSet<string> ProcessVariables = new(StringComparer.OrdinalIgnoreCase)
    {
        "MSBUILDNODEHANDSHAKESALT", "MSBUILDDISABLENODEREUSE", "MSBUILDUSESERVER", "DOTNET_CLI_USE_MSBUILD_SERVER", "MSBUILDNODECONNECTIONTIMEOUT",
    };

    // Set by MSBuild anew for every restore, or by the targets that ask.
    private static readonly HashSet<string> VolatileProperties = new(StringComparer.OrdinalIgnoreCase)
    {
        "MSBuildRestoreSessionId", "MSBuildIsRestoring", "StandardsFastRestore", "RestoreUseStaticGraphEvaluation", "ExcludeRestorePackageImports",
    };

    /// <summary>64 hexadecimal digits.</summary>
    public static string Of(RestoreRequest request, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        text.Append(request.Entry).Append('\n').Append(request.Engine).Append('\n').Append(request.Day).Append('\n');
        Append(text, request.GlobalProperties, VolatileProperties.Contains);
        Append(text, request.Environment, name => VolatileVariables.Contains(name) || ProcessVariables.Contains(name));
        foreach (var project in request.Projects)
        {
            text.Append(project).Append('\n');
        }

        foreach (var file in RestoreInputs.Of(request, cancellationToken))
        {
            text.Append(file.Path).Append('\n')
                .Append(file.Size.ToString(CultureInfo.InvariantCulture)).Append('\n')
                .Append(file.Stamp.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, IReadOnlyDictionary<string, string> values, Func<string, bool> isVolatile)
    {
        foreach (var (name, value) in values.Where(v => !isVolatile(v.Key)).OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            text.Append(name).Append('=').Append(value).Append('\n');
        }
    }
}
