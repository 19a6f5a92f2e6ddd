using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Standards.ServiceDefaults.Configuration;

namespace Standards.ServiceDefaults.Problems;

/// <summary>Errors leave the service as problem details (RFC 9457) with <c>code</c>, <c>errors</c> and <c>requestId</c>.</summary>
internal static class ProblemsFeature
{
    public static void Add(IHostApplicationBuilder builder, ProblemsOptions options)
    {
        new OptionChecks("ServiceDefaults:Problems", typeof(ProblemsOptions))
            .Range("RetryAfter", options.RetryAfter, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1))
            .Require(
                options.TypeBase.Length == 0 || Uri.TryCreate(options.TypeBase, UriKind.Absolute, out _),
                "TypeBase",
                options.TypeBase,
                "empty or an absolute URI")
            .Throw();

        var services = builder.Services;
        services.AddSingleton(options);
        // Before the framework's writer, which would be asked first otherwise.
        services.AddSingleton<IProblemDetailsWriter, ProblemWriter>();
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemExceptionHandler>();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ProblemJsonContext.Default));
        // The handler then sees the exception of the JSON reader, hence the field and the position.
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
    }

    public static void Use(WebApplication app, ProblemsOptions options)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // What the caller did wrong is no failure of the service. Everything else is logged once, by the framework, and counted in its metrics.
            SuppressDiagnosticsCallback = context => ExceptionProblem.Of(context.Exception, options).IsOfCaller,
        });
        app.Use(next => new EmptyErrorMiddleware(next).InvokeAsync);
    }
}
