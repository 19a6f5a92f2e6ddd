using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Tests.Web;
using Standards.Analyzers.Web;
using Standards.CodeFixes.Web;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class InputLimitFixTests
{
    [Theory]
    [InlineData(
        """
        using System.ComponentModel.DataAnnotations;
        public record R(string Email, int Port);
        class S { void N(WebApplication a) => a.MapPost("/o", (R r) => r.ToString()); }
        """,
        """
        using System.ComponentModel.DataAnnotations;
        public record R([StringLength(254)] string Email, [Range(1, 65535)] int Port);
        class S { void N(WebApplication a) => a.MapPost("/o", (R r) => r.ToString()); }
        """)]
    [InlineData(
        """
        using System.ComponentModel.DataAnnotations;
        public class R
        {
            /// <summary>Where.</summary>
            public double Latitude { get; set; }

            [Required]
            public string? CurrencyCode { get; set; } // ISO
        }
        class S { void N(WebApplication a) => a.MapPost("/o", (R r) => r.ToString()); }
        """,
        """
        using System.ComponentModel.DataAnnotations;
        public class R
        {
            /// <summary>Where.</summary>
            [Range(-90.0, 90.0)]
            public double Latitude { get; set; }

            [StringLength(3)]
            [Required]
            public string? CurrencyCode { get; set; } // ISO
        }
        class S { void N(WebApplication a) => a.MapPost("/o", (R r) => r.ToString()); }
        """)]
    [InlineData(
        """
        using System.ComponentModel.DataAnnotations;
        public class R
        {
            public int? Month { get; set; }
        }
        class S { void N(WebApplication a) => a.MapPost("/o", (R r) => r.ToString()); }
        """,
        """
        using System.ComponentModel.DataAnnotations;
        public class R
        {
            [Range(1, 12)]
            public int? Month { get; set; }
        }
        class S { void N(WebApplication a) => a.MapPost("/o", (R r) => r.ToString()); }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<RequestTypeAnalyzer, InputLimitFix>.BecomesAsync(WebUsings.Text + before, WebUsings.Text + after);

    [Theory]
    [InlineData(
        """
        public record R(string Name);
        class S { void N(WebApplication a) => a.MapPost("/o", (R r) => r.ToString()); }
        """)]
    [InlineData(
        """
        public record R(List<string> Emails);
        class S { void N(WebApplication a) => a.MapPost("/o", (R r) => r.ToString()); }
        """)]
    [InlineData(
        """
        public record R(int Quantity, TimeSpan Hour);
        class S { void N(WebApplication a) => a.MapPost("/o", (R r) => r.ToString()); }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<RequestTypeAnalyzer, InputLimitFix>.IsNotOfferedAsync(WebUsings.Text + source);
}
