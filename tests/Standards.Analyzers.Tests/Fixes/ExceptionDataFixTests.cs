using Standards.Analyzers.Errors;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Errors;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class ExceptionDataFixTests
{
    [Theory]
    [InlineData(
        """
        /// <summary>An order is not there.</summary>
        public sealed class OrderNotFoundException(string orderId, int count) : Exception($"No order {orderId} of {count}"); // end
        """,
        """
        /// <summary>An order is not there.</summary>
        public sealed class OrderNotFoundException(string orderId, int count) : Exception($"No order {orderId} of {count}") // end
        {
            /// <summary>The order id of the message.</summary>
            public string OrderId { get; } = orderId;

            /// <summary>The count of the message.</summary>
            public int Count { get; } = count;
        }
        """)]
    [InlineData(
        """
        class NotFoundException : Exception
        {
            // Made by stores.
            public NotFoundException(string id)
                : base("No " + id)
            {
            }
        }
        """,
        """
        class NotFoundException : Exception
        {
            public string Id { get; }

            // Made by stores.
            public NotFoundException(string id)
                : base("No " + id)
            {
                Id = id;
            }
        }
        """)]
    [InlineData(
        """
        class NotFoundException : Exception
        {
            public NotFoundException(string id, int at) : base($"No {id} at {at}") { }
        }
        """,
        """
        class NotFoundException : Exception
        {
            public string Id { get; }
            public int At { get; }

            public NotFoundException(string id, int at) : base($"No {id} at {at}") { Id = id; At = at; }
        }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<ExceptionDataAnalyzer, ExceptionDataFix>.BecomesAsync(before, after);

    [Theory]
    [InlineData(
        """
        class E(string id) : Exception("No " + id) { private readonly string Id = ""; }
        """)]
    [InlineData(
        """
        partial class E(string id) : Exception("No " + id); partial class E;
        """)]
    [InlineData(
        """
        class E(string id) : Exception("No " + id) { private string Id() => ""; }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<ExceptionDataAnalyzer, ExceptionDataFix>.IsNotOfferedAsync(source);
}
