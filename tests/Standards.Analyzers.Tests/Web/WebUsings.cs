namespace Standards.Analyzers.Tests.Web;

/// <summary>What the sources of web projects begin with: the namespaces that their SDK imports.</summary>
internal static class WebUsings
{
    /// <summary>The names in one line.</summary>
    public const string Text =
        "using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Hosting; using Microsoft.AspNetCore.Http; using Microsoft.AspNetCore.Mvc; "
        + "using Microsoft.AspNetCore.Routing; using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Hosting;\n";
}
