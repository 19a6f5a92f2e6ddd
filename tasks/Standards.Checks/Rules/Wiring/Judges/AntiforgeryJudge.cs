using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Rules.Wiring.Reading;

namespace Standards.Checks.Rules.Wiring.Judges;

/// <summary>STD8807: who signs in by cookie cannot be made to send a request that he did not mean. Clause: <c>csrf-protection</c>.</summary>
internal static class AntiforgeryJudge
{
    private static readonly string[] Cookies =
    [
        "AddCookie", "AddIdentity", "AddIdentityCookies", "AddApplicationCookie", "AddDefaultIdentity", "ConfigureApplicationCookie",
        "AddMicrosoftIdentityWebApp",
        "AddMicrosoftIdentityWebAppAuthentication", "AddIdentityApiEndpoints",
    ];

    private static readonly string[] Protections = ["UseAntiforgery", "ValidateRequestAsync", "IsRequestValidAsync", "AddBff", "AsBffApiEndpoint"];

    private static readonly string[] Headers = ["X-CSRF", "X-CSRF-TOKEN", "X-XSRF-TOKEN", "RequestVerificationToken"];

    private static readonly string[] Attributes =
    [
        "Microsoft.AspNetCore.Mvc.AutoValidateAntiforgeryTokenAttribute", "Microsoft.AspNetCore.Mvc.ValidateAntiForgeryTokenAttribute",
    ];

    public static IEnumerable<Finding> Check(WiredService service)
    {
        var closure = service.Closure;
        var cookies = service.First(closure.Calls(Cookies));
        if (cookies is null || !(service.Endpoints.Writing.Count > 0 || service.Endpoints.HasWriteActions) || IsProtected(closure))
        {
            yield break;
        }

        yield return service.At(
            cookies,
            RuleCatalog.CookieAntiforgery,
            $"'{service.Project.Name}' signs callers in by cookie, and nothing asks for an anti-forgery token where they change something",
            "Call builder.Services.AddAntiforgery() and app.UseAntiforgery(); for controllers add AutoValidateAntiforgeryTokenAttribute to the filters");
    }

    private static bool IsProtected(WiringClosure closure) =>
        closure.Has(Protections)
        || Array.Exists(Headers, closure.Says)
        || closure.HasAttribute(Attributes)
        || closure.All.Any(call => Attributes.Contains(call.Member.Type) || call.Member.Generics.Any(Attributes.Contains));
}
