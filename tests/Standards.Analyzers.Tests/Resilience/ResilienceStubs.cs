namespace Standards.Analyzers.Tests.Resilience;

/// <summary>Sources in place of Microsoft.Extensions.Http.Resilience, with the signatures of the originals.</summary>
internal static class ResilienceStubs
{
    /// <summary>The standard handler and its options.</summary>
    public const string Handler = """
        namespace Microsoft.Extensions.Http.Resilience
        {
            public class HttpRetryStrategyOptions { public int MaxRetryAttempts { get; set; } }

            public class HttpStandardResilienceOptions { public HttpRetryStrategyOptions Retry { get; } = new(); }

            public interface IHttpStandardResiliencePipelineBuilder { string PipelineName { get; } }

            public static class HttpRetryStrategyOptionsExtensions
            {
                public static void DisableForUnsafeHttpMethods(this HttpRetryStrategyOptions options) { }
            }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            using System;
            using Microsoft.Extensions.Http.Resilience;

            public static class ResilienceHttpClientBuilderExtensions
            {
                public static IHttpStandardResiliencePipelineBuilder AddStandardResilienceHandler(this IHttpClientBuilder builder) => null!;

                public static IHttpStandardResiliencePipelineBuilder AddStandardResilienceHandler(
                    this IHttpClientBuilder builder, Action<HttpStandardResilienceOptions> configure) => null!;
            }
        }
        """;
}
