using Standards.Analyzers.Names;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Names;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class AcronymFixTests
{
    [Theory]
    [InlineData(
        """
        class C
        {
            private int _userID = 1; // the user

            int M() => _userID + this._userID;
        }
        """,
        """
        class C
        {
            private int _userId = 1; // the user

            int M() => _userId + this._userId;
        }
        """)]
    [InlineData(
        """
        class C { int M(int a) { var baseURL = a; foreach (var orderID in new[] { a }) { a += orderID; } return baseURL; } }
        """,
        """
        class C { int M(int a) { var baseUrl = a; foreach (var orderId in new[] { a }) { a += orderId; } return baseUrl; } }
        """)]
    [InlineData(
        """
        class C
        {
            /// <summary>Adds.</summary>
            /// <param name="userID">The user.</param>
            private int Add(int userID) => userID + 1;

            int M() => Add(userID: 2);
        }
        """,
        """
        class C
        {
            /// <summary>Adds.</summary>
            /// <param name="userId">The user.</param>
            private int Add(int userId) => userId + 1;

            int M() => Add(userId: 2);
        }
        """)]
    [InlineData(
        """
        class C { private int GetHTTPPort() => 1; int M() => GetHTTPPort(); }
        """,
        """
        class C { private int GetHttpPort() => 1; int M() => GetHttpPort(); }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<AcronymAnalyzer, AcronymFix>.BecomesAsync(before, after);

    [Theory]
    [InlineData(
        """
        public class HTTPServer { }
        """)]
    [InlineData(
        """
        public class C { public int UserID { get; set; } }
        """)]
    [InlineData(
        """
        class C { object M(int a) { var userID = a; return new { userID }; } }
        """)]
    [InlineData(
        """
        class C { int M(int userId) { var userID = userId; return userID; } }
        """)]
    [InlineData(
        """
        class C { private int Add(int userID) => userID; Func<int, int> M() => Add; }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<AcronymAnalyzer, AcronymFix>.IsNotOfferedAsync(source);
}
