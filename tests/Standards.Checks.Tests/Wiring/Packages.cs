namespace Standards.Checks.Tests.Wiring;

/// <summary>Packages that services call, as declarations: the checks read names and constant values only.</summary>
internal static class Packages
{
    public const string OpenTelemetry = """
        namespace OpenTelemetry.Trace
        {
            public class TracerProviderBuilder
            {
                public TracerProviderBuilder AddSource(params string[] names) => this;
                public TracerProviderBuilder AddProcessor(object processor) => this;
            }

            public static class OtlpTraceExporterHelperExtensions
            {
                public static TracerProviderBuilder AddOtlpExporter(this TracerProviderBuilder builder) => builder;
                public static TracerProviderBuilder AddAspNetCoreInstrumentation(this TracerProviderBuilder builder) => builder;
                public static TracerProviderBuilder AddHttpClientInstrumentation(this TracerProviderBuilder builder) => builder;
                public static TracerProviderBuilder AddEntityFrameworkCoreInstrumentation(this TracerProviderBuilder builder) => builder;
                public static TracerProviderBuilder AddNpgsql(this TracerProviderBuilder builder) => builder;
            }
        }

        namespace OpenTelemetry.Metrics
        {
            public class MeterProviderBuilder
            {
                public MeterProviderBuilder AddMeter(params string[] names) => this;
            }

            public static class OtlpMetricExporterExtensions
            {
                public static MeterProviderBuilder AddOtlpExporter(this MeterProviderBuilder builder) => builder;
                public static MeterProviderBuilder AddAspNetCoreInstrumentation(this MeterProviderBuilder builder) => builder;
                public static MeterProviderBuilder AddPrometheusExporter(this MeterProviderBuilder builder) => builder;
            }
        }

        namespace OpenTelemetry
        {
            using OpenTelemetry.Metrics;
            using OpenTelemetry.Resources;
            using OpenTelemetry.Trace;

            public class OpenTelemetryBuilder
            {
            }

            public static class OpenTelemetryBuilderExtensions
            {
                public static OpenTelemetryBuilder AddOpenTelemetry(this Microsoft.Extensions.DependencyInjection.IServiceCollection services) => new();
                public static OpenTelemetryBuilder ConfigureResource(this OpenTelemetryBuilder builder, System.Action<ResourceBuilder> configure) => builder;
                public static OpenTelemetryBuilder WithTracing(this OpenTelemetryBuilder builder, System.Action<TracerProviderBuilder> configure) => builder;
                public static OpenTelemetryBuilder WithMetrics(this OpenTelemetryBuilder builder, System.Action<MeterProviderBuilder> configure) => builder;
                public static OpenTelemetryBuilder UseOtlpExporter(this OpenTelemetryBuilder builder) => builder;
                public static OpenTelemetryBuilder UseAzureMonitor(this OpenTelemetryBuilder builder) => builder;
            }
        }

        namespace OpenTelemetry.Resources
        {
            public class ResourceBuilder
            {
            }

            public static class ResourceBuilderExtensions
            {
                public static ResourceBuilder AddService(
                    this ResourceBuilder builder, string name, string space = null, string version = null, bool auto = true, string id = null) => builder;
                public static ResourceBuilder AddAttributes(this ResourceBuilder builder, params string[] names) => builder;
            }
        }
        """;

    public const string Defaults = """
        using System;
        using System.Collections.Generic;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Hosting;

        namespace Standards.ServiceDefaults
        {
            public class ServiceDefaultsOptions
            {
                public Telemetry.TelemetryOptions Telemetry { get; } = new();
                public Health.HealthOptions Health { get; } = new();
                public Limits.RateLimitOptions RateLimit { get; } = new();
            }

            public static class ServiceDefaultsExtensions
            {
                public static T AddServiceDefaults<T>(this T builder, Action<ServiceDefaultsOptions> configure = null) where T : IHostApplicationBuilder =>
                    builder;
                public static WebApplication MapServiceDefaults(this WebApplication app) => app;
                public static T RequireIdempotency<T>(this T builder) => builder;
            }
        }

        namespace Standards.ServiceDefaults.Telemetry {
            public class TelemetryOptions { public bool Enabled { get; set; } public IList<string> Sources { get; } public IList<string> Meters { get; } } }
        namespace Standards.ServiceDefaults.Health { public class HealthOptions { public bool Enabled { get; set; } } }
        namespace Standards.ServiceDefaults.Limits { public class RateLimitOptions { public bool Enabled { get; set; } } }
        """;

    public const string Others = """
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.Extensions.DependencyInjection;

        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class PackageExtensions
            {
                public static AuthenticationBuilder AddJwtBearer(this AuthenticationBuilder builder) => builder;
                public static IHttpClientBuilder AddStandardResilienceHandler(this IHttpClientBuilder builder) => builder;
                public static IServiceCollection AddGrpc(this IServiceCollection services,
                    System.Action<Grpc.AspNetCore.Server.GrpcServiceOptions> configure = null) => services;
                public static void MapGrpcService<T>(this IEndpointRouteBuilder routes) { }
                public static void MapReverseProxy(this IEndpointRouteBuilder routes) { }
                public static void AddValidatorsFromAssembly(this IServiceCollection services, System.Reflection.Assembly assembly) { }
            }
        }

        namespace Grpc.AspNetCore.Server
        {
            public class InterceptorCollection { public void Add<T>() { } }
            public class GrpcServiceOptions { public InterceptorCollection Interceptors { get; } = new(); }
        }

        namespace Grpc.Core.Interceptors
        {
            public abstract class Interceptor { public virtual System.Threading.Tasks.Task<object> UnaryServerHandler(object request) => null; }
        }

        namespace Serilog
        {
            public static class SerilogHostBuilderExtensions { public static void UseSerilog(this ConfigureHostBuilder host) { } }
        }

        namespace Aspire.Hosting
        {
            public static class DistributedApplication { public static void CreateBuilder(string[] args) { } }
        }
        """;

    public const string Npgsql = """
        namespace Npgsql
        {
            public class NpgsqlConnection { public NpgsqlConnection(string text) { } }
        }
        """;

    public const string Hosting = """
        namespace Platforms
        {
            public static class Platform { public static void Run(string[] args) { } }
        }
        """;
}
